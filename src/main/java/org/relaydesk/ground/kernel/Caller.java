package org.relaydesk.ground.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The caller and their rights.
 *
 * @param personId the person behind the key or session
 * @param name shown in logs
 * @param grants the sum of what the caller's roles allow
 * @param groupIds the support groups that the caller is in
 * @param keyPrefix the public part of the API key, where one was used
 */
public record Caller(
    long personId, String name, Grants grants, Set<Long> groupIds, @Nullable String keyPrefix) {
  public Caller {
    groupIds = Set.copyOf(groupIds);
  }

  /** Whether a role of the caller's allows it, in whatever scope. */
  public boolean may(Right right) {
    return grants.scope(right).isPresent();
  }

  /**
   * Refuses where the right is missing.
   *
   * @return the scope in which the caller has it
   * @throws DeskException {@link Failure#FORBIDDEN}
   */
  public Scope require(Right right) {
    return grants
        .scope(right)
        .orElseThrow(() -> Failure.FORBIDDEN.because("Your role does not allow " + right));
  }

  /**
   * Whether the caller holds all rights of somebody else. A right in less than all tickets means
   * other tickets for each holder, so it covers nobody else's.
   */
  public boolean covers(long otherId, Grants others) {
    return otherId == personId ? grants.cover(others) : covers(others);
  }

  /** The same, whoever it is allowed to. */
  public boolean covers(Grants others) {
    return grants.coverEverywhere(others);
  }

  /**
   * Refuses to give somebody more than the caller has, or to act upon somebody who has more.
   * Callers make neither themselves nor others stronger than they are, nor do they act as somebody
   * who reaches more tickets.
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
