package org.relaydesk.ground.kernel;

import org.jspecify.annotations.Nullable;

/** Refuses an edit that would overwrite one that its caller hasn't seen (contract §13, 17). */
public final class Versions {
  private Versions() {}

  /**
   * Refuses an edit of what was changed since the caller read it.
   *
   * @param what names it at the head of a sentence: "The role"
   * @param version its version, under its lock
   * @param expected from If-Match; null takes any
   * @throws DeskException {@link Failure#PRECONDITION_FAILED}
   */
  public static void require(String what, long version, @Nullable Long expected) {
    if (expected != null && expected != version) {
      throw Failure.PRECONDITION_FAILED.because(
          what + " was changed by somebody else: its ETag is now " + tag(version));
    }
  }

  /** A version's ETag. */
  public static String tag(long version) {
    return "\"v" + version + '"';
  }
}
