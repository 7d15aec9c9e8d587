package org.relaydesk.request.act;

import org.relaydesk.ground.kernel.Right;

/** Checks whether the caller holds a right in a ticket, as it was before the action. */
@FunctionalInterface
public interface TicketRightCheck {
  /**
   * Refuses a caller without the right.
   *
   * @throws org.relaydesk.ground.kernel.DeskException FORBIDDEN where they hold it in no ticket,
   *     NOT_FOUND where not in this one
   */
  void require(long requestId, Right right);
}
