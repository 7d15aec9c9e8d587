package org.relaydesk.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All kinds of records that the API has. */
public final class Records {
  private final List<RecordKind> kinds =
      Features.all(Described.class).stream().flatMap(feature -> feature.kinds().stream()).toList();
  private final Map<String, RecordKind> singulars = new TreeMap<>();
  private final Map<String, RecordKind> plurals = new TreeMap<>();

  /** Asks every feature for its kinds. */
  public Records() {
    for (RecordKind kind : kinds) {
      kind.singulars().forEach(wrapper -> singulars.put(wrapper, kind));
      kind.plurals().forEach(wrapper -> plurals.put(wrapper, kind));
    }
  }

  /** Every kind of every feature. */
  public List<RecordKind> kinds() {
    return kinds;
  }

  /** The kind whose single records stand under this wrapper. */
  public Optional<RecordKind> one(String wrapper) {
    return Optional.ofNullable(singulars.get(wrapper));
  }

  /** The kind whose lists stand under this wrapper. */
  public Optional<RecordKind> many(String wrapper) {
    return Optional.ofNullable(plurals.get(wrapper));
  }

  /** An example of what is sent to an operation, as its feature gives it; empty where none does. */
  public Optional<String> sent(String operationId) {
    return kinds.stream().flatMap(kind -> kind.sent(operationId).stream()).findFirst();
  }

  /** What an operation of a kind is taken to answer until the command wrote its example. */
  public Map<String, String> expected(String operationId) {
    return kinds.stream()
        .map(kind -> kind.expected(operationId))
        .filter(answer -> !answer.isEmpty())
        .findFirst()
        .orElse(Map.of());
  }

  /** The kind that an operation takes an input of; empty where it takes no record. */
  public Optional<RecordKind> taking(String operationId) {
    return kinds.stream().filter(kind -> kind.input(operationId).isPresent()).findFirst();
  }
}
