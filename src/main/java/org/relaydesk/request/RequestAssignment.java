package org.relaydesk.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.access.RequestLocks;
import org.relaydesk.request.act.TicketActs;
import org.relaydesk.request.answer.RequestFields;
import org.relaydesk.request.change.RequestChanges;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestInput;

/** Gives tickets to groups and support reps. */
@Stateless
public class RequestAssignment {
  private static final Right PICKUP = new Right("requests", "pickup");
  private static final Right ASSIGN = new Right("requests", "assign");

  @PersistenceContext private EntityManager em;
  @Inject private RequestLocks locks;
  @Inject private TicketActs acts;
  @Inject private RequestChanges changes;
  @Inject private RequestFields fields;

  /**
   * Gives the ticket to the caller.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("requests.pickup")
  public FoundRecord pickUp(long id, @Nullable Long expectedVersion) {
    Request request = locks.editable(em, id, PICKUP, expectedVersion);
    changes.store(em, acts.pickUp(request));
    return fields.of(request);
  }

  /**
   * Gives the ticket to whom the input names. An edit that changes the same takes the same right.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("requests.assign")
  public FoundRecord assign(long id, RequestInput to, @Nullable Long expectedVersion) {
    Request request = locks.editable(em, id, ASSIGN, expectedVersion);
    changes.store(em, acts.assign(request, to));
    return fields.of(request);
  }
}
