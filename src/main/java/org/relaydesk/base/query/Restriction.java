package org.relaydesk.base.query;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import java.util.Map;

/** Which records a query may see at all, whatever the caller asks. */
@FunctionalInterface
public interface Restriction {
  /** Sees every record. */
  Restriction NONE = (builder, joins) -> builder.conjunction();

  Predicate predicate(CriteriaBuilder builder, Joins joins);

  /** The values of the parameters that its predicate names. */
  default Map<String, Object> parameters() {
    return Map.of();
  }

  /** A restriction that compares with values of the call at hand, so that it is translated once. */
  static Restriction with(Map<String, Object> parameters, Restriction predicate) {
    return new Restriction() {
      @Override
      public Predicate predicate(CriteriaBuilder builder, Joins joins) {
        return predicate.predicate(builder, joins);
      }

      @Override
      public Map<String, Object> parameters() {
        return parameters;
      }
    };
  }
}
