package org.relaydesk.engine.query.criteria;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.InputValue;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.shape.ValueType;

/** Reads {@code search_criteria} and {@code search_fields} (contract §4, §4.1) within bounds. */
public final class CriteriaReader {
  /** How many criteria a list may have, children included. */
  public static final int MOST_CRITERIA = 50;

  /** How many values a list may compare with, all conditions together. */
  public static final int MOST_VALUES = 500;

  /** How many levels of children a list may have. */
  public static final int DEEPEST = 5;

  private static final int LONGEST_NAME = 100;

  private final TimePattern times;
  private int criteria;
  private int values;

  /** Reads one list's criteria: its bounds are counted. */
  public CriteriaReader(TimePattern times) {
    this.times = times;
  }

  /** The criteria from left to right, and the search fields. */
  public List<Criterion> read(InputObject in) {
    List<Criterion> all = new ArrayList<>(criteria(in, "search_criteria", 1));
    in.object("search_fields").ifValue(fields -> addFields(all, fields));
    return all;
  }

  private List<Criterion> criteria(InputObject in, String key, int depth) {
    if (depth > DEEPEST && in.has(key)) {
      throw Failure.INVALID_VALUE.of(in.path(key), "At most " + DEEPEST + " levels of criteria");
    }
    // Counted before they are read, as reading many is what costs.
    criteria += in.raw(key, ValueType.ANY).value().map(CriteriaReader::size).orElse(0);
    requireAtMost(MOST_CRITERIA, criteria, "criteria");
    List<Criterion> all = new ArrayList<>();
    for (InputObject item : in.objects(key).orDefault(List.of())) {
      criterion(item, depth).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Criterion> criterion(InputObject in, int depth) {
    in.require("field", "condition");
    String path = in.path("").replaceFirst("\\.$", "");
    String field = in.text("field", LONGEST_NAME).orDefault("");
    String condition = in.text("condition", LONGEST_NAME).orDefault("");
    Optional<Operator> operator = Operator.named(condition);
    if (operator.isEmpty() && !condition.isBlank()) {
      in.refuse(Failure.INVALID_VALUE, "condition", "No condition is called '" + condition + "'");
    }
    boolean or = isOr(in);
    List<InputValue> given = values(in, operator);
    List<Criterion> children = criteria(in, "children", depth + 1);
    return operator.map(known -> new Criterion(field, known, given, or, children, path));
  }

  private static boolean isOr(InputObject in) {
    String word = in.text("logical_operator", LONGEST_NAME).orDefault("AND");
    return switch (word.strip().toUpperCase(Locale.ROOT)) {
      case "OR" -> true;
      case "AND", "" -> false;
      default -> {
        in.refuse(
            Failure.INVALID_VALUE,
            "logical_operator",
            "logical_operator is AND or OR, in any case");
        yield false;
      }
    };
  }

  private List<InputValue> values(InputObject in, Optional<Operator> operator) {
    boolean several = in.raw("values", ValueType.ANY).value().isPresent();
    boolean one = in.raw("value", ValueType.ANY).value().isPresent();
    if (several && one) {
      in.refuse(Failure.INVALID_VALUE, "values", "value and values are the same: send one");
    }
    boolean none = !in.has("values") && !in.has("value");
    if (none && operator.filter(known -> !known.takesNoValue()).isPresent()) {
      in.refuse(Failure.MISSING, "value", "Mandatory: " + in.path("value"));
    }
    return bounded(in, several ? "values" : "value");
  }

  private List<InputValue> bounded(InputObject in, String key) {
    values += in.raw(key, ValueType.ANY).value().map(CriteriaReader::size).orElse(0);
    requireAtMost(MOST_VALUES, values, "values");
    return in.values(key, times).orDefault(List.of());
  }

  private void addFields(List<Criterion> all, InputObject fields) {
    criteria += fields.keys().size();
    requireAtMost(MOST_CRITERIA, criteria, "criteria");
    for (String field : fields.keys()) {
      String path = fields.path(field);
      List<InputValue> given = bounded(fields, field);
      all.add(new Criterion(field, Operator.MATCHES, given, false, List.of(), path));
    }
  }

  private static void requireAtMost(int most, int count, String what) {
    if (count > most) {
      throw Failure.INVALID_VALUE.of(
          "list_info.search_criteria", "At most " + most + " " + what + " in one list");
    }
  }

  private static int size(JsonValue value) {
    return value instanceof JsonArray array ? array.size() : 1;
  }
}
