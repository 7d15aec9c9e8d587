package org.relaydesk.request.act;

import org.relaydesk.ground.kernel.Right;

/** Tells whether the caller holds a right in a ticket, as the database had it before the act. */
@FunctionalInterface
public interface TicketRightCheck {
  /**
   * Refuses where they don't.
   *
   * @throws org.relaydesk.ground.kernel.DeskException FORBIDDEN where they hold it in no ticket,
   *     NOT_FOUND where not in this one
   */
  void require(long requestId, Right right);
}
