package org.relaydesk.engine.query;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;

/** How one field of the API is compared. */
@FunctionalInterface
public interface Search {
  /**
   * The condition in SQL; values are bound, never written into it.
   *
   * @throws org.relaydesk.ground.kernel.DeskException where the operator or a value doesn't fit
   */
  Predicate predicate(CriteriaBuilder builder, Joins joins, Criterion criterion);
}
