package org.relaydesk.callback;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.relaydesk.engine.database.DatabaseTime;
import org.relaydesk.engine.database.EntityIds;
import org.relaydesk.engine.outbox.Claim;
import org.relaydesk.engine.outbox.JobState;
import org.relaydesk.engine.outbox.OutboxStore;
import org.relaydesk.engine.outbox.Outcome;
import org.relaydesk.engine.outbox.Settlement;
import org.relaydesk.engine.outbox.table.OutboxTableException;
import org.relaydesk.ground.kernel.Open;

/** The callbacks as the outbox sees them: claimed and settled many at a time. */
@Stateless
@LocalBean
@Open("called by the relay only")
public class CallbackStore implements OutboxStore<CallbackJob> {
  @PersistenceContext private EntityManager em;
  @Inject private Event<CallbackDead> dead;

  @Override
  public List<CallbackJob> claim(Claim claim) {
    try {
      return CallbackStatements.JOBS.claim(connection(), claim);
    } catch (SQLException e) {
      throw new OutboxTableException(e);
    }
  }

  @Override
  public int settle(List<Settlement<CallbackJob>> settlements) {
    try {
      Connection connection = connection();
      List<Settlement<CallbackJob>> ours = CallbackStatements.JOBS.settle(connection, settlements);
      CallbackStatements.insertAttempts(
          connection, ours, () -> EntityIds.next(em, CallbackAttempt.class));
      Set<Long> through =
          ours.stream()
              .filter(settlement -> settlement.state().isTerminal())
              .map(settlement -> settlement.job().requestId())
              .collect(Collectors.toSet());
      CallbackStatements.promote(connection, through);
      ours.stream().filter(settlement -> settlement.state() == JobState.DEAD).forEach(this::tell);
      return ours.size();
    } catch (SQLException e) {
      throw new OutboxTableException(e);
    }
  }

  private void tell(Settlement<CallbackJob> given) {
    CallbackJob job = given.job();
    Outcome outcome = given.outcome();
    dead.fire(
        new CallbackDead(
            job.requestId(), job.ownerId(), job.url(), outcome == null ? null : outcome.error()));
  }

  /**
   * Makes callbacks due whose predecessor is settled already. A passage recorded in the moment in
   * which its predecessor is settled is seen by neither transaction.
   */
  public void promoteOrphans() {
    em.createNativeQuery(CallbackStatements.PROMOTE_ORPHANS).executeUpdate();
  }

  /** The state of the ticket's callback queue. */
  public CallbackQueue queue(long requestId) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "SELECT COUNT(*), "
                        + DatabaseTime.NOW
                        + " FROM callback"
                        + " WHERE request_id = ? AND state IN ('due', 'waiting', 'sending')")
                .setParameter(1, requestId)
                .getSingleResult();
    return new CallbackQueue(((Number) row[0]).longValue() > 0, ((Number) row[1]).longValue());
  }

  /** Locks all callbacks of a ticket that is gone, so that its replays come one by one. */
  public void lock(long requestId) {
    em.createNativeQuery("SELECT id FROM callback WHERE request_id = ? ORDER BY id FOR UPDATE")
        .setParameter(1, requestId)
        .getResultList();
  }

  private Connection connection() {
    return em.unwrap(Connection.class);
  }
}
