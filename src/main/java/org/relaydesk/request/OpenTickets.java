package org.relaydesk.request;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.people.rep.RepDuties;
import org.relaydesk.request.access.RequestLocks;
import org.relaydesk.request.act.TicketActs;
import org.relaydesk.request.change.RequestChanges;
import org.relaydesk.request.model.EditableFields;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestInput;

/** The tickets that a support rep has to solve yet. */
@Stateless
@Local(RepDuties.class)
@Open("part of the use case that deletes a support rep")
public class OpenTickets implements RepDuties {
  private static final Right ASSIGN = new Right("requests", "assign");
  private static final int AT_ONCE = 1000;
  private static final String OPEN =
      " from Request r join r.status s"
          + " where r.technicianId = :rep and s.inProgress = true and r.deletedAt is null";

  @PersistenceContext private EntityManager em;
  @Inject private RequestLocks locks;
  @Inject private TicketActs acts;
  @Inject private RequestChanges changes;
  @Inject private EditableFields fields;

  @Override
  public Optional<String> of(long repId) {
    long open =
        em.createQuery("select count(r)" + OPEN, Long.class)
            .setParameter("rep", repId)
            .getSingleResult();
    return open == 0
        ? Optional.empty()
        : Optional.of(open + (open == 1 ? " open ticket" : " open tickets"));
  }

  /** Assigns each as if it had been assigned by itself: with its history, and its news. */
  @Override
  public void handOver(long repId, long toId) {
    List<Long> ids =
        em.createQuery("select r.id" + OPEN + " order by r.id", Long.class)
            .setParameter("rep", repId)
            .getResultList();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      assign(ids.subList(from, Math.min(from + AT_ONCE, ids.size())), toId);
    }
  }

  private void assign(List<Long> ids, long toId) {
    Map<Long, Request> tickets = locks.locked(em, ids, ASSIGN);
    if (tickets.size() < ids.size()) {
      throw Failure.FORBIDDEN.because("Some of the rep's open tickets are out of your reach");
    }
    RequestInput to = technician(toId);
    changes.storeAll(em, tickets.values().stream().map(ticket -> acts.assign(ticket, to)).toList());
  }

  private RequestInput technician(long id) {
    return fields.forAssign(
        InputObject.bare(
            Json.createObjectBuilder()
                .add("technician", Json.createObjectBuilder().add("id", Long.toString(id)))
                .build()));
  }
}
