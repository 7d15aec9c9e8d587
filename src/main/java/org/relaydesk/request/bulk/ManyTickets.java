package org.relaydesk.request.bulk;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.bulk.RecordResult;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.access.RequestLocks;
import org.relaydesk.request.act.Purging;
import org.relaydesk.request.change.RequestChanges;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestEdit;

/**
 * Runs an action on many tickets: locks them in the order of their ids, acts on each, and stores
 * all together.
 */
@Stateless
public class ManyTickets {
  @PersistenceContext private EntityManager em;
  @Resource private SessionContext transaction;
  @Inject private RequestLocks locks;
  @Inject private RequestChanges changes;
  @Inject private Purging purging;

  /** Runs an action on each ticket that can be edited. */
  @Open("part of the use case that acts on many tickets")
  public List<RecordResult> editable(
      List<Long> ids, Right right, String said, Function<Request, RequestEdit> act) {
    return each(
        ids,
        right,
        ticket -> {
          RequestLocks.requireEditable(ticket);
          return TicketResult.of(act.apply(ticket), said);
        });
  }

  /**
   * Runs an action on each ticket. A ticket whose action fails stays as it is.
   *
   * @param act refuses by a DeskException that no enterprise bean throws: that would undo it all
   */
  @Open("part of the use case that acts on many tickets")
  public List<RecordResult> each(List<Long> ids, Right right, Function<Request, TicketResult> act) {
    Map<Long, Request> tickets = locks.locked(em, ids, right);
    // An action's queries must not flush its changes: it may fail later.
    em.setFlushMode(FlushModeType.COMMIT);
    List<RecordResult> told = new ArrayList<>();
    List<RequestEdit> edits = new ArrayList<>();
    List<Request> purged = new ArrayList<>();
    for (Long id : ids) {
      Request ticket = tickets.get(id);
      try {
        TicketResult result = act.apply(found(id, ticket));
        result.edit().ifPresentOrElse(edits::add, () -> purged.add(found(id, ticket)));
        told.add(RecordResult.done(id, result.message()));
      } catch (DeskException refusal) {
        told.add(RecordResult.failed(id, leftAlone(ticket, refusal).problems()));
      }
    }
    em.setFlushMode(FlushModeType.AUTO);
    changes.storeAll(em, edits);
    purging.purge(em, purged);
    return told;
  }

  private static Request found(Long id, @Nullable Request ticket) {
    if (ticket == null) {
      throw RequestLocks.noTicket(id);
    }
    return ticket;
  }

  /** Discards the changes of an action that failed. */
  private DeskException leftAlone(@Nullable Request ticket, DeskException refusal) {
    if (transaction.getRollbackOnly()) {
      throw refusal;
    }
    if (ticket != null) {
      em.detach(ticket);
    }
    return refusal;
  }
}
