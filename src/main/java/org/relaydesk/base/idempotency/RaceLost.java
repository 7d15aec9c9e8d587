package org.relaydesk.base.idempotency;

import java.util.List;
import org.relaydesk.base.kernel.DeskException;
import org.relaydesk.base.kernel.Failure;
import org.relaydesk.base.kernel.Problem;

/**
 * Somebody else made the same thing at the same moment: the transaction is rolled back, and done
 * again it will find what he made.
 */
public class RaceLost extends DeskException {
  /**
   * Says what was made twice.
   *
   * @param what for the log, and for the caller whose repeat was lost, too
   */
  public RaceLost(String what) {
    super(List.of(new Problem(Failure.UNAVAILABLE, List.of(), what + "; try again")));
  }
}
