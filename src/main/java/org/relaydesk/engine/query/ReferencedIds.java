package org.relaydesk.engine.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relaydesk.engine.query.criteria.Criterion;
import org.relaydesk.engine.query.criteria.Joins;
import org.relaydesk.engine.query.criteria.Search;

/**
 * The ids of the few values, groups or people that a criterion means. A name that is joined to a
 * million rows is compared with each.
 */
@FunctionalInterface
interface ReferencedIds {
  /** More ids cost more than the join. */
  int MOST = 200;

  /**
   * Criteria that are asked for ids; the rest join, so that a list costs a bounded number of
   * statements.
   */
  int MOST_ASKED = 5;

  /** Always joins. */
  ReferencedIds JOINED = (search, path, criterion) -> Optional.empty();

  /**
   * The ids of those that meet a criterion; empty where they are too many.
   *
   * @param path the attribute that the criterion compares, of what a reference leads to
   */
  Optional<List<Long>> meeting(Search search, String path, Criterion criterion);

  /** Asks the database, once for each of the first criteria: page and total go by the same ids. */
  static ReferencedIds of(EntityManager em, Class<?> entity) {
    Map<Criterion, Optional<List<Long>>> known = new HashMap<>();
    return (search, path, criterion) ->
        known.computeIfAbsent(
            criterion,
            asked ->
                known.size() < MOST_ASKED
                    ? ids(em, entity, search, path, asked)
                    : Optional.empty());
  }

  private static Optional<List<Long>> ids(
      EntityManager em, Class<?> entity, Search search, String path, Criterion criterion) {
    CriteriaBuilder builder = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = builder.createQuery(Long.class);
    String reached = path.substring(0, path.lastIndexOf('.') + 1);
    Root<?> root = query.from(target(em, entity, reached));
    query.select(root.get("id"));
    query.where(search.predicate(builder, new Joins(query, root, reached), criterion));
    List<Long> ids = em.createQuery(query).setMaxResults(MOST + 1).getResultList();
    return ids.size() > MOST ? Optional.empty() : Optional.of(ids);
  }

  /** The entity that a path of references leads to. */
  private static Class<?> target(EntityManager em, Class<?> entity, String reached) {
    Class<?> target = entity;
    for (String reference : reached.split("\\.", 0)) {
      EntityType<?> type = em.getMetamodel().entity(target);
      target = type.getAttribute(reference).getJavaType();
    }
    return target;
  }
}
