package org.relaydesk.engine.query.criteria;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a criterion compares (contract §4.1), with every spelling that clients use. */
public enum Operator {
  IS("is", "=", "==", "eq", "equals"),
  IS_NOT("is not", "!=", "<>", "neq", "noteq", "ne", "not equals"),
  GREATER("greater than", ">", "gt"),
  GREATER_OR_EQUAL("greater or equal", ">=", "gte", "greater than or equal"),
  LESSER("lesser than", "<", "lt", "less than"),
  LESSER_OR_EQUAL(
      "lesser or equal",
      "<=",
      "lte",
      "less or equal",
      "lesser than or equal",
      "less than or equal"),
  BETWEEN("between"),
  NOT_BETWEEN("not between"),
  STARTS_WITH("starts with", "startwith"),
  ENDS_WITH("ends with", "endwith"),
  CONTAINS("contains", "like"),
  NOT_CONTAINS("not contains", "notlike", "does not contain"),
  BEFORE("before"),
  AFTER("after"),
  IS_EMPTY("is empty"),
  IS_NOT_EMPTY("is not empty"),
  /** The operator of search_fields: contains for texts, is for all else. Callers can't name it. */
  MATCHES();

  private static final Map<String, Operator> BY_NAME = byName();

  @SuppressWarnings("ImmutableEnumChecker") // List.of is
  private final List<String> names;

  Operator(String... names) {
    this.names = List.of(names);
  }

  /** The operator of this name: case, blanks, hyphens and underscores don't matter. */
  public static Optional<Operator> named(String name) {
    return Optional.ofNullable(BY_NAME.get(folded(name)));
  }

  /** Its name in the contract. */
  public String text() {
    return names.isEmpty() ? "matches" : names.get(0);
  }

  /** Whether it takes no value. */
  public boolean takesNoValue() {
    return this == IS_EMPTY || this == IS_NOT_EMPTY;
  }

  private static Map<String, Operator> byName() {
    Map<String, Operator> all = new HashMap<>();
    for (Operator operator : values()) {
      operator.names.forEach(name -> all.put(folded(name), operator));
    }
    return Map.copyOf(all);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }
}
