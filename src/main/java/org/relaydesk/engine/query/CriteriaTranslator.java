package org.relaydesk.engine.query;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.Optional;
import org.relaydesk.engine.query.criteria.Criterion;
import org.relaydesk.engine.query.criteria.Joins;
import org.relaydesk.engine.query.criteria.Search;
import org.relaydesk.ground.kernel.Failure;

/** Turns criteria into one predicate, strictly from left to right. */
final class CriteriaTranslator {
  private final FieldList fields;
  private final CriteriaBuilder builder;
  private final Joins joins;
  private final ReferencedIds referenced;

  CriteriaTranslator(
      FieldList fields, CriteriaBuilder builder, Joins joins, ReferencedIds referenced) {
    this.fields = fields;
    this.referenced = referenced;
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
    Search search =
        fields
            .search(criterion.field())
            .orElseThrow(
                () ->
                    Failure.INVALID_VALUE.of(
                        criterion.path() + ".field",
                        "Can't search by '" + criterion.field() + "'"));
    return search
        .path()
        .flatMap(path -> byIds(search, path, criterion))
        .orElseGet(() -> search.predicate(builder, joins, criterion));
  }

  /** By the ids of what meets the criterion: the database has statistics on these. */
  private Optional<Predicate> byIds(Search search, String path, Criterion criterion) {
    return fields
        .reference(path.substring(0, path.lastIndexOf('.') + 1) + "name")
        .flatMap(
            idPath ->
                referenced
                    .meeting(search, path, criterion)
                    .map(
                        ids -> referring(joins.path(idPath), ids, search.holdsForNone(criterion))));
  }

  private Predicate referring(Path<Long> id, List<Long> ids, boolean none) {
    Predicate some = ids.isEmpty() ? builder.disjunction() : id.in(ids);
    return none ? builder.or(some, builder.isNull(id)) : some;
  }
}
