package org.relaydesk.request;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.relaydesk.ground.kernel.Open;

/** Makes the changes of what hangs on one ticket come one after another. */
@Stateless
public class RequestLock {
  @PersistenceContext private EntityManager em;

  /**
   * Locks a ticket until the end of the transaction.
   *
   * @return false where there is no such ticket, so that nothing is locked
   */
  @Open("part of the use cases of what hangs on a ticket")
  public boolean lock(long requestId) {
    return em.find(Request.class, requestId, LockModeType.PESSIMISTIC_WRITE) != null;
  }
}
