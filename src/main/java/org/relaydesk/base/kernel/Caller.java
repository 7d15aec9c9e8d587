package org.relaydesk.base.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and what he may.
 *
 * @param personId the person behind the key or session
 * @param name shown in logs
 * @param grants the sum of what his roles allow
 * @param groupIds the support groups that he is in
 * @param keyPrefix the public part of the API key, where one was used
 */
public record Caller(
    long personId, String name, Grants grants, Set<Long> groupIds, @Nullable String keyPrefix) {
  public Caller {
    groupIds = Set.copyOf(groupIds);
  }

  /** Whether a role of his allows it, in whatever scope. */
  public boolean may(Right right) {
    return grants.scope(right).isPresent();
  }

  /**
   * Refuses where the right is missing.
   *
   * @return the scope in which he has it
   * @throws DeskException {@link Failure#FORBIDDEN}
   */
  public Scope require(Right right) {
    return grants
        .scope(right)
        .orElseThrow(() -> Failure.FORBIDDEN.because("Your role does not allow " + right));
  }

  /**
   * Refuses where somebody would be given, or acted upon who has, more than the caller has himself:
   * nobody makes himself or another stronger than he is.
   *
   * @throws DeskException {@link Failure#FORBIDDEN}
   */
  public void requireAll(Grants others) {
    if (!grants.cover(others)) {
      throw Failure.FORBIDDEN.because("That allows more than your own roles do");
    }
  }
}
