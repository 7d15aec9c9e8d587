package org.relaydesk.ground.input;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.json.Scalars;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;

/**
 * Fields of an input that it can't set. They pass if the record has the same values, as clients
 * send records back (contract §13, 42); other values are refused.
 */
public final class Echo {
  /** The echo of an input without such fields. */
  public static final Echo NONE = new Echo(List.of(), KeyRules.OURS);

  private final List<EchoedField> said;
  private final KeyRules rules;

  /**
   * One such field.
   *
   * @param unsupported whether it is one of the original's that the desk has nothing for
   */
  record EchoedField(
      String path, JsonValue value, Failure failure, String message, boolean unsupported) {}

  Echo(List<EchoedField> said, KeyRules rules) {
    this.said = said;
    this.rules = rules;
  }

  /**
   * Refuses values that differ from the record's.
   *
   * @param shown the record as an answer shows it, as JSON; asked for only where there is anything
   *     to compare
   */
  public void requireSame(Supplier<String> shown) {
    if (said.isEmpty()) {
      return;
    }
    List<Problem> problems = against(LenientJson.parseObject(shown.get()));
    if (!problems.isEmpty()) {
      throw new DeskException(problems);
    }
  }

  /** The problems for this record; empty for a new one. */
  List<Problem> against(JsonObject record) {
    List<Problem> problems = new ArrayList<>();
    for (EchoedField one : said) {
      if (isSame(one.path(), at(record, one.path()), one.value())) {
        continue;
      }
      if (!one.unsupported()) {
        problems.add(new Problem(one.failure(), List.of(one.path()), one.message()));
      } else if (rules.refusing()) {
        problems.add(
            new Problem(Failure.INVALID_VALUE, List.of(one.path()), unsupported(one.path())));
      } else {
        rules.warnings().accept(one.path(), unsupported(one.path()) + ": passed over");
      }
    }
    return problems;
  }

  private static String unsupported(String path) {
    return path + " is not supported";
  }

  private static @Nullable JsonValue at(JsonObject record, String path) {
    JsonValue value = record;
    for (String key : path.split("\\.", -1)) {
      value = value instanceof JsonObject object ? object.get(key) : null;
    }
    return value;
  }

  /** Whether a value is the record's, or a part of it: clients send ids for whole records. */
  private boolean isSame(String path, @Nullable JsonValue held, JsonValue sent) {
    if (held == null || Scalars.isNull(held) || Scalars.isNull(sent)) {
      return Scalars.isNull(sent) && (held == null || Scalars.isNull(held));
    }
    if (held instanceof JsonObject object) {
      return sent instanceof JsonObject part
          ? isPart(path + '.', object, part)
          : isMeant(path, object, sent);
    }
    if (held instanceof JsonArray items) {
      return sent instanceof JsonArray others && areSame(path, items, others);
    }
    return text(held).equalsIgnoreCase(text(sent));
  }

  private boolean isPart(String prefix, JsonObject held, JsonObject sent) {
    return sent.entrySet().stream()
        .filter(member -> !rules.moving().contains(prefix + member.getKey()))
        .allMatch(
            member ->
                isSame(prefix + member.getKey(), held.get(member.getKey()), member.getValue()));
  }

  /** An id, a name or the milliseconds of a time may stand for the whole of it. */
  private boolean isMeant(String path, JsonObject held, JsonValue sent) {
    return List.of("id", "name", "value").stream()
        .map(held::get)
        .anyMatch(value -> value != null && isSame(path, value, sent));
  }

  private boolean areSame(String path, JsonArray held, JsonArray sent) {
    return held.size() == sent.size()
        && IntStream.range(0, held.size()).allMatch(i -> isSame(path, held.get(i), sent.get(i)));
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
