package org.relaydesk.callback;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.relaydesk.engine.egress.guard.TargetGuard;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.request.change.RequestChanged;
import org.relaydesk.request.change.RequestResolved;

/**
 * Records a callback in the transaction that resolves the ticket, under the ticket's lock: either
 * both are stored or neither is.
 */
@Stateless
public class CallbackRecorder {
  /** Stands for the target of a refused address, which may be no URL at all. */
  private static final String REFUSED_TARGET = "-";

  @PersistenceContext private EntityManager em;
  @Inject private TargetGuard guard;
  @EJB private CallbackStore store;

  /** One row for each passage; behind an earlier one of the same ticket it waits. */
  @Open("part of the use case that resolves the ticket")
  public void record(@Observes RequestResolved resolved) {
    String webhookId = "msg_" + UUID.randomUUID().toString().replace("-", "");
    Optional<String> refusal = guard.checkUrl(resolved.url());
    String target = refusal.isPresent() ? REFUSED_TARGET : TargetGuard.targetOf(resolved.url());
    Callback callback = new Callback(resolved, webhookId, target, payload(resolved));
    callback.queue(store.queue(resolved.requestId()));
    refusal.ifPresent(callback::refuse);
    em.persist(callback);
  }

  /** Cancels what is due once the ticket has no callback address. */
  @Open("part of the use case that edits the ticket")
  public void cancel(@Observes RequestChanged changed) {
    if (changed.callbackCleared()) {
      em.createNativeQuery(
              "UPDATE callback SET state = 'cancelled', next_attempt_at = NULL"
                  + " WHERE request_id = ? AND state IN ('due', 'waiting', 'sending')")
          .setParameter(1, changed.requestId())
          .executeUpdate();
    }
  }

  /** The payload of contract §13, 4; the moment is the event's, not the delivery's. */
  private static String payload(RequestResolved resolved) {
    return "{\"type\":\"request.resolved\",\"timestamp\":\""
        + Instant.ofEpochMilli(resolved.at())
        + "\",\"data\":{\"request\":"
        + resolved.snapshot()
        + "}}";
  }
}
