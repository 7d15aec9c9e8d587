package org.relaydesk.engine.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;

/** The condition of a flag. */
@FunctionalInterface
public interface FlagRule {
  /**
   * The condition of one of the two.
   *
   * @param wanted true for set; what is neither counts as not set, nulls included
   */
  Predicate predicate(CriteriaBuilder builder, Joins joins, boolean wanted);
}
