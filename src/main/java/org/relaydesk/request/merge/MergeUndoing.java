package org.relaydesk.request.merge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.access.RequestLocks;
import org.relaydesk.request.answer.RequestFields;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestEditing;

/** Takes merging back, for a day. */
@Stateless
public class MergeUndoing {
  private static final Right MERGE = new Right("requests", "merge");

  @PersistenceContext private EntityManager em;
  @Inject private RequestLocks locks;
  @Inject private RequestEditing editing;
  @Inject private RequestFields fields;
  @Inject private MergeTable table;

  /**
   * Lets a ticket stand for itself again: as it stood, with what moved from it and still is where
   * it went.
   *
   * @param id of the ticket that was merged into another
   * @param expectedVersion its own, from If-Match; null takes any
   * @return the ticket
   */
  @Allows("requests.merge")
  public FoundRecord undo(long id, @Nullable Long expectedVersion) {
    Set<Long> ids = new TreeSet<>(survivors(id));
    ids.add(id);
    Map<Long, Request> tickets = locks.locked(em, ids, MERGE);
    Request ticket = tickets.get(id);
    if (ticket == null) {
      throw RequestLocks.noTicket(id);
    }
    RequestLocks.requireVersion(ticket, expectedVersion);
    Request survivor = survivor(ticket, tickets);
    editing.unmerge(ticket, survivor).forEach(em::persist);
    em.flush();
    table.giveBack(em, id, survivor.id());
    em.refresh(ticket);
    return fields.of(ticket);
  }

  private Request survivor(Request ticket, Map<Long, Request> tickets) {
    Long into = ticket.mergedIntoId();
    if (into == null || ticket.trashed()) {
      throw Failure.NOT_EDITABLE.of(
          "id", into == null ? "The ticket is not merged" : "The ticket is in the trash");
    }
    Request survivor = tickets.get(into);
    if (survivor == null) {
      throw Failure.NOT_EDITABLE.of("id", "The ticket is merged into one that you may not merge");
    }
    if (!table.isKnown(em, ticket.id())) {
      throw Failure.CONTRADICTING_TIMES.of("id", "It was merged more than 24 hours ago");
    }
    return survivor;
  }

  /** Where it points to before it is locked. */
  private List<Long> survivors(long id) {
    return em.createQuery(
            "select r.mergedIntoId from Request r where r.id = :id and r.mergedIntoId is not null",
            Long.class)
        .setParameter("id", id)
        .getResultList();
  }
}
