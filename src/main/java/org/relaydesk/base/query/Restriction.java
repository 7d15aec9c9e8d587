package org.relaydesk.base.query;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;

/** Which records a query may see at all, whatever the caller asks. */
@FunctionalInterface
public interface Restriction {
  /** Sees every record. */
  Restriction NONE = (builder, joins) -> builder.conjunction();

  Predicate predicate(CriteriaBuilder builder, Joins joins);
}
