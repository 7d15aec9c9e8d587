package org.relaydesk.callback;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.relaydesk.engine.egress.guard.TargetGuard;
import org.relaydesk.engine.query.Details;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.access.RequestAccess;
import org.relaydesk.request.nested.NestedRecords;

/** Shows and replays the callbacks of a ticket. */
@Stateless
public class Callbacks {
  private static final Right VIEW = new Right("callbacks", "view");
  private static final Right REPLAY = new Right("callbacks", "replay");

  @PersistenceContext private EntityManager em;
  @EJB private RequestAccess tickets;
  @EJB private CallbackStore store;
  @Inject private NestedRecords nested;
  @Inject private TargetGuard guard;
  @Inject private Event<CallbackReplayed> replayed;

  /**
   * One page of a ticket's callbacks, with their attempts; they outlive the ticket.
   *
   * @throws org.relaydesk.ground.kernel.DeskException NOT_FOUND where the caller sees no such
   *     ticket
   */
  @Allows("callbacks.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(long requestId, ListInfo info) {
    Details<CallbackAttempt> attempts = CallbackAttempt.details();
    return nested.page(em, CallbackFields.with(attempts), requestId, VIEW, info).detailed(attempts);
  }

  /**
   * Makes a callback due again, with the same id, by which the receiver knows a repeat. It locks
   * the ticket: two callbacks of it on their way could arrive in the wrong order.
   *
   * @return its id
   * @throws org.relaydesk.ground.kernel.DeskException where it still is on its way, was cancelled,
   *     or is refused still
   */
  @Allows("callbacks.replay")
  public long replay(long requestId, long id) {
    Callback callback = locked(requestId, id);
    if (!callback.state().replayable()) {
      throw Failure.NOT_EDITABLE.of(
          "state", "A callback that is " + callback.state().text() + " can't be replayed");
    }
    if (callback.state() == CallbackState.REFUSED) {
      allow(callback);
    }
    callback.queue(store.queue(requestId));
    replayed.fire(new CallbackReplayed(id));
    return id;
  }

  /**
   * Makes the next attempt of a due callback at once; its attempts count on.
   *
   * @throws org.relaydesk.ground.kernel.DeskException where it isn't due
   */
  @Allows("callbacks.replay")
  public void sendNow(long requestId, long id) {
    Callback callback = locked(requestId, id);
    if (callback.state() != CallbackState.DUE) {
      throw Failure.NOT_EDITABLE.of(
          "state", "A callback that is " + callback.state().text() + " waits for no attempt");
    }
    callback.hurry(store.queue(requestId).now());
    replayed.fire(new CallbackReplayed(id));
  }

  private Callback locked(long requestId, long id) {
    tickets.require(requestId, REPLAY);
    if (!tickets.lock(requestId)) {
      store.lock(requestId);
    }
    return nested.outliving(em, CallbackFields.with(CallbackAttempt.details()), requestId, id);
  }

  private void allow(Callback refused) {
    guard
        .checkUrl(refused.url())
        .ifPresent(
            rule -> {
              throw Failure.NOT_EDITABLE.of("state", "The callback's address " + rule);
            });
    refused.allow(TargetGuard.targetOf(refused.url()));
  }
}
