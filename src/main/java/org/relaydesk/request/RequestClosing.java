package org.relaydesk.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.access.RequestLocks;
import org.relaydesk.request.act.TicketActs;
import org.relaydesk.request.change.RequestChanges;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestInput;

/** Closes tickets. */
@Stateless
public class RequestClosing {
  private static final Right CLOSE = new Right("requests", "close");

  @PersistenceContext private EntityManager em;
  @Inject private RequestLocks locks;
  @Inject private TicketActs acts;
  @Inject private RequestChanges changes;

  /**
   * Closes from any status; what the input says of the closing is noted first.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("requests.close")
  public void close(long id, RequestInput closure, @Nullable Long expectedVersion) {
    Request request = locks.editable(em, id, CLOSE, expectedVersion);
    changes.store(em, acts.close(request, closure));
  }
}
