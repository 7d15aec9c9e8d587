package org.relaydesk.openapi;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.shape.InputShape;
import org.relaydesk.ground.shape.Member;

/** A kind of record: what answers show of it, and what its operations take. */
public final class RecordKind {
  /** Any pattern will do: a shape only notes that there is a time. */
  public static final TimePattern TIMES =
      new TimePattern(DateTimeFormatter.ISO_LOCAL_DATE_TIME, ZoneOffset.UTC);

  private final String name;
  private final List<Member> members;
  private final List<String> rows = new ArrayList<>();
  private final List<String> singulars = new ArrayList<>();
  private final List<String> plurals = new ArrayList<>();
  private final Map<String, InputShape> inputs = new LinkedHashMap<>();
  private final Map<String, String> sent = new LinkedHashMap<>();
  private final Map<String, Member> inputOnly = new LinkedHashMap<>();
  private final Set<String> whole = new HashSet<>();
  private boolean sharesPath;

  /**
   * A kind.
   *
   * @param name what the description calls it
   * @param members what a single record shows
   */
  public RecordKind(String name, List<Member> members) {
    this.name = name;
    this.members = new ArrayList<>(members);
  }

  /** A kind whose records a list shows by these fields, unless it is asked for others. */
  public RecordKind(String name, FieldList fields) {
    this(name, fields.members());
    fields.rows().members().forEach(member -> rows.add(member.name()));
  }

  /** A field that only some answers show, beside those of the list. */
  public RecordKind showsAlso(Member member) {
    members.add(member);
    return this;
  }

  /** The wrapper of one record. */
  public RecordKind one(String wrapper) {
    singulars.add(wrapper);
    return this;
  }

  /** The wrapper of a list. */
  public RecordKind many(String wrapper) {
    plurals.add(wrapper);
    return this;
  }

  /** Any one of its wrappers may come: the path says which, or what was sent. */
  public RecordKind sharingPath() {
    sharesPath = true;
    return this;
  }

  /**
   * What an operation takes.
   *
   * @param reader reads such an input
   */
  public RecordKind takes(String operationId, Consumer<InputObject> reader) {
    InputShape shape = new InputShape();
    inputs.put(operationId, shape);
    try {
      reader.accept(InputObject.noting(shape));
    } catch (DeskException missing) {
      // An empty input lacks what it needs, but its reader has asked for everything by then.
      return this;
    }
    return this;
  }

  /**
   * What an operation takes, with an example of it.
   *
   * @param example the record as JSON, without its wrapper
   */
  public RecordKind takes(String operationId, Consumer<InputObject> reader, String example) {
    return takes(operationId, reader)
        .sends(operationId, "{\"%s\": %s}".formatted(singulars.get(0), example));
  }

  /** An example of what is sent to an operation, as JSON. */
  public RecordKind sends(String operationId, String example) {
    sent.put(operationId, example);
    return this;
  }

  /** The same of an input whose keys stand in no wrapper. */
  public RecordKind takesWhole(String operationId, Consumer<InputObject> reader) {
    whole.add(operationId);
    return takes(operationId, reader);
  }

  /** Describes a key of inputs that no answer shows; one inside an object by its dotted path. */
  public RecordKind with(Member key) {
    inputOnly.put(key.name(), key);
    return this;
  }

  /** What a list shows unasked. */
  public List<String> rows() {
    return rows;
  }

  /** Whether what an operation takes stands in no wrapper. */
  public boolean isWhole(String operationId) {
    return whole.contains(operationId);
  }

  /** Whether any one of the wrappers may come. */
  public boolean sharesPath() {
    return sharesPath;
  }

  /** What the description calls the kind. */
  public String name() {
    return name;
  }

  /** What is shown of one. */
  public List<Member> members() {
    return members;
  }

  /** The wrappers of one record. */
  public List<String> singulars() {
    return singulars;
  }

  /** The wrappers of a list. */
  public List<String> plurals() {
    return plurals;
  }

  /** What the operation takes; empty where it takes no record of this kind. */
  public Optional<InputShape> input(String operationId) {
    return Optional.ofNullable(inputs.get(operationId));
  }

  /** An example of what is sent to the operation; empty where this kind has none. */
  Optional<String> sent(String operationId) {
    return Optional.ofNullable(sent.get(operationId));
  }

  /**
   * What is told of the answer to one of this kind's operations by its id alone, as an example's
   * file name and text; empty for any other.
   */
  Map<String, String> expected(String operationId) {
    if (singulars.isEmpty() || plurals.isEmpty()) {
      return Map.of();
    }
    String one = "{\"%s\": {}}".formatted(singulars.get(0));
    String page = "{\"list_info\": {}, \"%s\": [{}]}".formatted(plurals.get(0));
    return switch (operationId.replaceFirst(name + "s?$", "")) {
      case "add" -> Map.of("201.json", one);
      case "get", "edit" -> Map.of("200.json", one);
      case "list" -> Map.of("200.json", page);
      case "delete" -> Map.of("200.json", "{\"response_status\": {\"messages\": []}}");
      default -> Map.of();
    };
  }

  /** Whether only the server writes it: no input takes it. */
  public boolean isReadOnly(Member member) {
    return inputs.values().stream().noneMatch(input -> input.keys().containsKey(member.name()));
  }

  /** What is shown or taken under this key. */
  public Member member(String key) {
    return members.stream()
        .filter(member -> member.name().equals(key))
        .findFirst()
        .or(() -> Optional.ofNullable(inputOnly.get(key)))
        .orElseThrow(
            () -> new IllegalStateException("Nothing says what " + name + "." + key + " is"));
  }
}
