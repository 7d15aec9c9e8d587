package org.relaydesk.engine.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.relaydesk.ground.input.InputValue;

/**
 * Compares whole numbers: ids and times.
 *
 * @param path the attribute
 * @param reading reads a value
 */
record NumberSearch(String path, ToLongFunction<InputValue> reading) implements Search {

  @Override
  public Predicate predicate(CriteriaBuilder builder, Joins joins, Criterion criterion) {
    Expression<Long> number = joins.path(path);
    Matching matching =
        new Matching(builder, () -> builder.isNull(number), () -> builder.isNotNull(number));
    return switch (criterion.operator()) {
      case IS, MATCHES ->
          matching.is(
              criterion.values(), value -> builder.equal(number, reading.applyAsLong(value)));
      case IS_NOT ->
          matching.isNot(
              criterion.values(), value -> builder.notEqual(number, reading.applyAsLong(value)));
      case BETWEEN, NOT_BETWEEN -> between(builder, number, criterion);
      case IS_EMPTY -> builder.isNull(number);
      case IS_NOT_EMPTY -> builder.isNotNull(number);
      default -> ordered(builder, number, criterion);
    };
  }

  private Predicate between(CriteriaBuilder builder, Expression<Long> number, Criterion criterion) {
    List<InputValue> bounds = criterion.given(2);
    Long from = reading.applyAsLong(bounds.get(0));
    Long to = reading.applyAsLong(bounds.get(1));
    return criterion.operator() == Operator.BETWEEN
        ? builder.between(number, from, to)
        : builder.or(
            builder.isNull(number),
            builder.lessThan(number, from),
            builder.greaterThan(number, to));
  }

  private Predicate ordered(CriteriaBuilder builder, Expression<Long> number, Criterion criterion) {
    return switch (criterion.operator()) {
      case GREATER, AFTER -> builder.greaterThan(number, bound(criterion));
      case GREATER_OR_EQUAL -> builder.greaterThanOrEqualTo(number, bound(criterion));
      case LESSER, BEFORE -> builder.lessThan(number, bound(criterion));
      case LESSER_OR_EQUAL -> builder.lessThanOrEqualTo(number, bound(criterion));
      default -> throw criterion.unfit("a number or time");
    };
  }

  private Long bound(Criterion criterion) {
    return reading.applyAsLong(criterion.given(1).get(0));
  }
}
