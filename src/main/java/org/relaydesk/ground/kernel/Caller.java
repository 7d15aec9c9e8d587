package org.relaydesk.ground.kernel;

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
   * Whether he holds all that is allowed to somebody, wherever that reaches. Less than all tickets
   * are other ones for each who holds a right: what he holds so covers nobody but himself.
   */
  public boolean covers(long otherId, Grants others) {
    return otherId == personId ? grants.cover(others) : covers(others);
  }

  /** The same, whoever it is allowed to. */
  public boolean covers(Grants others) {
    return grants.coverEverywhere(others);
  }

  /**
   * Refuses where somebody would be given, or acted upon who has, more than the caller has himself:
   * nobody makes himself or another stronger than he is, nor acts as one who reaches more tickets.
   *
   * @param otherId whom it is about
   * @throws DeskException {@link Failure#FORBIDDEN}
   */
  public void requireAll(long otherId, Grants others) {
    if (!covers(otherId, others)) {
      throw aboveHimself();
    }
  }

  /** The same, whoever it is about. */
  public void requireAll(Grants others) {
    if (!covers(others)) {
      throw aboveHimself();
    }
  }

  private static DeskException aboveHimself() {
    return Failure.FORBIDDEN.because(
        "That takes more rights, or more tickets, than your own roles give");
  }
}
