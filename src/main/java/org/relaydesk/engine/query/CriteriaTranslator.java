package org.relaydesk.engine.query;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.Optional;
import org.relaydesk.engine.query.criteria.Criterion;
import org.relaydesk.engine.query.criteria.Joins;
import org.relaydesk.ground.kernel.Failure;

/** Turns criteria into one predicate, strictly from left to right. */
final class CriteriaTranslator {
  private final FieldList fields;
  private final CriteriaBuilder builder;
  private final Joins joins;

  CriteriaTranslator(FieldList fields, CriteriaBuilder builder, Joins joins) {
    this.fields = fields;
    this.builder = builder;
    this.joins = joins;
  }

  /** All criteria joined; empty where there are none. */
  Optional<Predicate> all(List<Criterion> criteria) {
    Predicate joined = null;
    for (Criterion criterion : criteria) {
      joined = joined == null ? whole(criterion) : join(joined, criterion);
    }
    return Optional.ofNullable(joined);
  }

  private Predicate whole(Criterion criterion) {
    Predicate joined = own(criterion);
    for (Criterion child : criterion.children()) {
      joined = join(joined, child);
    }
    return joined;
  }

  private Predicate join(Predicate left, Criterion next) {
    return next.or() ? builder.or(left, whole(next)) : builder.and(left, whole(next));
  }

  private Predicate own(Criterion criterion) {
    return fields
        .search(criterion.field())
        .orElseThrow(
            () ->
                Failure.INVALID_VALUE.of(
                    criterion.path() + ".field", "Can't search by '" + criterion.field() + "'"))
        .predicate(builder, joins, criterion);
  }
}
