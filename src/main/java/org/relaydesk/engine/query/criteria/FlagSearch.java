package org.relaydesk.engine.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares a flag that is a rule over columns, and so is true or false, never empty.
 *
 * @param attribute the path of the only column; null for a rule over several
 */
record FlagSearch(@Nullable String attribute, FlagRule rule) implements Search {

  @Override
  public Optional<String> path() {
    return Optional.ofNullable(attribute);
  }

  @Override
  public boolean holdsForNone(Criterion criterion) {
    return switch (criterion.operator()) {
      case IS, MATCHES -> !wanted(criterion);
      default -> wanted(criterion);
    };
  }

  private static boolean wanted(Criterion criterion) {
    return criterion.given(1).get(0).flag();
  }

  /** A flag in a column; where that is null, it is not set. */
  static FlagSearch column(String path) {
    return new FlagSearch(
        path,
        (builder, joins, wanted) -> {
          Predicate equal = builder.equal(joins.<Boolean>path(path), wanted);
          return wanted ? equal : builder.or(builder.isNull(joins.path(path)), equal);
        });
  }

  @Override
  public Predicate predicate(CriteriaBuilder builder, Joins joins, Criterion criterion) {
    return switch (criterion.operator()) {
      case IS, MATCHES -> rule.predicate(builder, joins, wanted(criterion));
      case IS_NOT -> rule.predicate(builder, joins, !wanted(criterion));
      default -> throw criterion.unfit("true or false");
    };
  }
}
