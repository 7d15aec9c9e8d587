package org.relaydesk.request.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.access.RequestLocks;
import org.relaydesk.request.model.Request;

/** Gets a ticket in hand together with the tickets that it is linked to. */
@ApplicationScoped
public class LinkedRequests {
  /** The key of inputs that means the others, too. */
  public static final String FIELD = "add_to_linked_requests";

  /** As many as one transaction does without holding others up for long. */
  private static final int MOST = 1000;

  @Inject private RequestLocks locks;
  @Inject private LinkTable table;

  /**
   * A ticket to be changed, and where they are meant those it is linked to in which the caller
   * holds the right, too; one in the trash gets nothing. All are locked by one statement, in the
   * order of their ids.
   *
   * @param expectedVersion the ticket's own, from If-Match; null takes any
   * @param withLinked whether the others are meant, too
   * @throws org.relaydesk.ground.kernel.DeskException NOT_FOUND where the caller doesn't hold the
   *     right in the ticket, NOT_EDITABLE where it is in the trash, INVALID_VALUE where it is
   *     linked to more than 1,000 and they are meant
   */
  public LinkedTickets inHand(
      EntityManager em,
      long requestId,
      Right right,
      @Nullable Long expectedVersion,
      boolean withLinked) {
    if (!withLinked) {
      return new LinkedTickets(locks.editable(em, requestId, right, expectedVersion), List.of());
    }
    Set<Long> ids = table.linkedTo(em, requestId);
    if (ids.size() > MOST) {
      throw Failure.INVALID_VALUE.of(
          FIELD, "The ticket is linked to more than " + MOST + " others");
    }
    ids.add(requestId);
    Map<Long, Request> tickets = new TreeMap<>(locks.locked(em, ids, right));
    Request ticket = tickets.remove(requestId);
    if (ticket == null) {
      throw RequestLocks.noTicket(requestId);
    }
    RequestLocks.requireEditable(ticket);
    RequestLocks.requireVersion(ticket, expectedVersion);
    // Only now does nobody link it, or take a link away.
    tickets.keySet().retainAll(table.linkedTo(em, requestId));
    tickets.values().removeIf(other -> other.trashed() || other.mergedIntoId() != null);
    return new LinkedTickets(ticket, List.copyOf(tickets.values()));
  }
}
