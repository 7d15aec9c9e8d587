package org.relaydesk.engine.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import java.util.HashMap;
import java.util.Map;

/** Restricts the records that a query sees. */
@FunctionalInterface
public interface Restriction {
  /** Sees every record. */
  Restriction NONE = (builder, joins) -> builder.conjunction();

  Predicate predicate(CriteriaBuilder builder, Joins joins);

  /** A name that tells it from other restrictions of the same query; empty for none. */
  default String name() {
    return "";
  }

  /** The values of the parameters that its predicate names. */
  default Map<String, Object> parameters() {
    return Map.of();
  }

  /** Both restrictions together. */
  default Restriction and(Restriction other) {
    if (other == NONE) {
      return this;
    }
    if (this == NONE) {
      return other;
    }
    Map<String, Object> both = new HashMap<>(parameters());
    both.putAll(other.parameters());
    return with(
        name() + "&" + other.name(),
        both,
        (builder, joins) ->
            builder.and(predicate(builder, joins), other.predicate(builder, joins)));
  }

  /**
   * A restriction that compares with values of the call at hand.
   *
   * @param name the same for the same predicate only: a query of this name is translated once
   */
  static Restriction with(String name, Map<String, Object> parameters, Restriction predicate) {
    return new Restriction() {
      @Override
      public String name() {
        return name;
      }

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
