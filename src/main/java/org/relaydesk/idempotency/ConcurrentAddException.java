package org.relaydesk.idempotency;

import java.util.List;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;

/**
 * Another transaction added the same record at the same time. This one is rolled back, and {@link
 * IdempotentPosts} retries: then it finds the other's record.
 */
public class ConcurrentAddException extends DeskException {
  /**
   * Says what was added twice.
   *
   * @param what for the log, and for the caller where the repeat lost, too
   */
  public ConcurrentAddException(String what) {
    super(List.of(new Problem(Failure.UNAVAILABLE, List.of(), what + "; try again")));
  }
}
