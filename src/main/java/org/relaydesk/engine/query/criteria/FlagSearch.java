package org.relaydesk.engine.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;

/** Compares a flag that is a rule over columns, and so is true or false, never empty. */
record FlagSearch(FlagRule rule) implements Search {

  /** A flag in a column; where that is null, it is not set. */
  static FlagSearch column(String path) {
    return new FlagSearch(
        (builder, joins, wanted) -> {
          Predicate equal = builder.equal(joins.<Boolean>path(path), wanted);
          return wanted ? equal : builder.or(builder.isNull(joins.path(path)), equal);
        });
  }

  @Override
  public Predicate predicate(CriteriaBuilder builder, Joins joins, Criterion criterion) {
    return switch (criterion.operator()) {
      case IS, MATCHES -> rule.predicate(builder, joins, criterion.given(1).get(0).flag());
      case IS_NOT -> rule.predicate(builder, joins, !criterion.given(1).get(0).flag());
      default -> throw criterion.unfit("true or false");
    };
  }
}
