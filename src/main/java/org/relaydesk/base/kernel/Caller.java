package org.relaydesk.base.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and what he may.
 *
 * @param personId the person behind the key or session
 * @param name shown in logs
 * @param rights the sum of his roles' rights
 * @param keyPrefix the public part of the API key, where one was used
 */
public record Caller(long personId, String name, Set<Right> rights, @Nullable String keyPrefix) {
  public Caller {
    rights = Set.copyOf(rights);
  }

  /** Whether a role of his allows it; {@code *} in a role stands for any module or action. */
  public boolean may(Right right) {
    return rights.contains(right)
        || rights.contains(new Right(right.module(), Right.ANY))
        || rights.contains(Right.EVERYTHING);
  }

  /**
   * Refuses where the right is missing.
   *
   * @throws DeskException {@link Failure#FORBIDDEN}
   */
  public void require(Right right) {
    if (!may(right)) {
      throw Failure.FORBIDDEN.because("Your role does not allow " + right);
    }
  }
}
