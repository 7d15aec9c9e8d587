package org.relaydesk.engine.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.relaydesk.ground.input.InputValue;

/**
 * The logic that all types of fields share: several values, null among them; a negative condition
 * holds for an empty field.
 */
record Matching(CriteriaBuilder builder, Supplier<Predicate> empty, Supplier<Predicate> notEmpty) {

  /** Is one of the values; no value, or null, means empty. */
  Predicate is(List<InputValue> values, Function<InputValue, Predicate> equal) {
    List<Predicate> any = each(values, equal);
    if (asksForNone(values)) {
      any.add(0, empty.get());
    }
    return builder.or(any.toArray(Predicate[]::new));
  }

  /** Is none of the values. */
  Predicate isNot(List<InputValue> values, Function<InputValue, Predicate> different) {
    List<Predicate> all = each(values, different);
    if (asksForNone(values)) {
      all.add(0, notEmpty.get());
      return builder.and(all.toArray(Predicate[]::new));
    }
    return builder.or(empty.get(), builder.and(all.toArray(Predicate[]::new)));
  }

  /** Fulfils the condition with at least one of the values. */
  Predicate any(List<InputValue> values, Function<InputValue, Predicate> condition) {
    return builder.or(each(values, condition).toArray(Predicate[]::new));
  }

  private static boolean asksForNone(List<InputValue> values) {
    return values.isEmpty() || values.stream().anyMatch(InputValue::isNull);
  }

  private static List<Predicate> each(
      List<InputValue> values, Function<InputValue, Predicate> condition) {
    List<Predicate> all = new ArrayList<>();
    for (InputValue value : values) {
      if (!value.isNull()) {
        all.add(condition.apply(value));
      }
    }
    return all;
  }
}
