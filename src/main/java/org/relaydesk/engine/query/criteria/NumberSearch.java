package org.relaydesk.engine.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.relaydesk.ground.input.InputValue;

/**
 * Compares numbers: ids, times, sums.
 *
 * @param attribute its path
 * @param reading reads a value
 * @param <N> what the attribute holds
 */
record NumberSearch<N extends Comparable<? super N>>(
    String attribute, Function<InputValue, N> reading) implements Search {

  @Override
  public Optional<String> path() {
    return Optional.of(attribute);
  }

  @Override
  public Predicate predicate(CriteriaBuilder builder, Joins joins, Criterion criterion) {
    Expression<N> number = joins.path(attribute);
    Matching matching =
        new Matching(builder, () -> builder.isNull(number), () -> builder.isNotNull(number));
    return switch (criterion.operator()) {
      case IS, MATCHES ->
          matching.is(criterion.values(), value -> builder.equal(number, reading.apply(value)));
      case IS_NOT ->
          matching.isNot(
              criterion.values(), value -> builder.notEqual(number, reading.apply(value)));
      case BETWEEN, NOT_BETWEEN -> between(builder, number, criterion);
      case IS_EMPTY -> builder.isNull(number);
      case IS_NOT_EMPTY -> builder.isNotNull(number);
      default -> ordered(builder, number, criterion);
    };
  }

  private Predicate between(CriteriaBuilder builder, Expression<N> number, Criterion criterion) {
    List<InputValue> bounds = criterion.given(2);
    N from = reading.apply(bounds.get(0));
    N to = reading.apply(bounds.get(1));
    return criterion.operator() == Operator.BETWEEN
        ? builder.between(number, from, to)
        : builder.or(
            builder.isNull(number),
            builder.lessThan(number, from),
            builder.greaterThan(number, to));
  }

  private Predicate ordered(CriteriaBuilder builder, Expression<N> number, Criterion criterion) {
    return switch (criterion.operator()) {
      case GREATER, AFTER -> builder.greaterThan(number, bound(criterion));
      case GREATER_OR_EQUAL -> builder.greaterThanOrEqualTo(number, bound(criterion));
      case LESSER, BEFORE -> builder.lessThan(number, bound(criterion));
      case LESSER_OR_EQUAL -> builder.lessThanOrEqualTo(number, bound(criterion));
      default -> throw criterion.unfit("a number or time");
    };
  }

  private N bound(Criterion criterion) {
    return reading.apply(criterion.given(1).get(0));
  }
}
