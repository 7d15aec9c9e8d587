package org.relaydesk.engine.query.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.relaydesk.ground.input.InputValue;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/**
 * One condition on the records of a list, with those that bind tighter than its neighbours
 * (contract §4.1).
 *
 * @param field API name
 * @param operator how it compares
 * @param values what it compares with; none for {@code is} means empty
 * @param or whether OR joins it to what stands before it, for a first child its parent; else AND
 * @param children joined to it from left to right
 * @param path names it in a failure
 */
public record Criterion(
    String field,
    Operator operator,
    List<InputValue> values,
    boolean or,
    List<Criterion> children,
    String path) {
  private static final String OWN = "list_info.search_criteria";

  public Criterion {
    values = List.copyOf(values);
    children = List.copyOf(children);
  }

  /** A condition joined by AND. */
  public static Criterion where(String field, Operator operator, InputValue... values) {
    return new Criterion(field, operator, Arrays.asList(values), false, List.of(), OWN);
  }

  /** The text is this, or one of these; case doesn't matter. */
  public static Criterion is(String field, String... texts) {
    return where(
        field, Operator.IS, Arrays.stream(texts).map(InputValue::of).toArray(InputValue[]::new));
  }

  /** The id is this. */
  public static Criterion is(String field, long id) {
    return where(field, Operator.IS, InputValue.of(id));
  }

  /** The flag is this. */
  public static Criterion is(String field, boolean flag) {
    return where(field, Operator.IS, InputValue.of(flag));
  }

  /** The text stands somewhere in the field. */
  public static Criterion contains(String field, String text) {
    return where(field, Operator.CONTAINS, InputValue.of(text));
  }

  /**
   * Several as one, which AND joins to what stands before it.
   *
   * @param several joined from left to right; none is no criterion
   */
  public static Criterion[] together(List<Criterion> several) {
    if (several.isEmpty()) {
      return new Criterion[0];
    }
    Criterion first = several.get(0);
    List<Criterion> tighter = new ArrayList<>(first.children);
    tighter.addAll(several.subList(1, several.size()));
    return new Criterion[] {
      new Criterion(first.field, first.operator, first.values, false, tighter, first.path)
    };
  }

  /** The same, joined by OR to what stands before it. */
  public Criterion joinedByOr() {
    return new Criterion(field, operator, values, true, children, path);
  }

  /** The same, with conditions that bind tighter than its neighbours do. */
  public Criterion with(Criterion... tighter) {
    return new Criterion(field, operator, values, or, Arrays.asList(tighter), path);
  }

  /** Whether it or a child is about a field. */
  public boolean asksFor(String name) {
    return field.equals(name) || children.stream().anyMatch(child -> child.asksFor(name));
  }

  /** Whether an empty field meets it. */
  boolean holdsForNone() {
    return switch (operator) {
      case IS_EMPTY, NOT_BETWEEN, NOT_CONTAINS -> true;
      case IS, MATCHES -> asksForNone();
      case IS_NOT -> !asksForNone();
      default -> false;
    };
  }

  /** Whether null is among its values. */
  boolean asksForNone() {
    return values.isEmpty() || values.stream().anyMatch(InputValue::isNull);
  }

  /** The values, at least one, none of them null. */
  List<InputValue> given() {
    if (asksForNone()) {
      throw Failure.MISSING.of(path + ".value", "'" + operator.text() + "' needs a value");
    }
    return values;
  }

  /** The values: exactly this number, none null. */
  List<InputValue> given(int count) {
    if (given().size() != count) {
      throw Failure.INVALID_VALUE.of(
          path + ".values",
          "'" + operator.text() + "' takes " + count + (count == 1 ? " value" : " values"));
    }
    return values;
  }

  /** The failure of an operator that doesn't fit the field. */
  DeskException unfit(String kind) {
    return Failure.INVALID_VALUE.of(
        path + ".condition",
        "'" + field + "' is " + kind + ": it can't be compared by '" + operator.text() + "'");
  }
}
