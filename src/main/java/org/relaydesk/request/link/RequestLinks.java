package org.relaydesk.request.link;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.access.RequestAccess;
import org.relaydesk.request.access.RequestLocks;
import org.relaydesk.request.access.RequestScope;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestActivity;
import org.relaydesk.request.model.RequestHistory;
import org.relaydesk.request.nested.NestedQuery;
import org.relaydesk.request.nested.NestedRecords;

/**
 * Keeps the links between tickets. Linking edits both of them, so it takes the right in both; a
 * link to a ticket that the caller may not view isn't told. All tickets of an act are locked
 * together in the order of their ids, and what is asked is done as a whole or not at all.
 */
@Stateless
public class RequestLinks {
  private static final Right VIEW = new Right("requests", "view");
  private static final Right EDIT = new Right("requests", "edit");

  /** The attribute of a link that leads to the other ticket. */
  private static final String LINKED = "linked";

  @PersistenceContext private EntityManager em;
  @EJB private RequestAccess access;
  @Inject private LinkFields fields;
  @Inject private LinkTable table;
  @Inject private NestedRecords nested;
  @Inject private RequestLocks locks;
  @Inject private RequestScope scope;
  @Inject private CurrentCaller caller;
  @Inject private DeskClock clock;

  /** One page of a ticket's links to tickets that the caller may view. */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(long requestId, ListInfo info) {
    NestedQuery<RequestLink> seen = new NestedQuery<>(fields.records(), scope.of(VIEW, LINKED));
    return nested.page(em, seen, requestId, VIEW, info);
  }

  /**
   * Links a ticket to others. A link that is there already stays as it is.
   *
   * @return the links to those that the input names
   */
  @Allows("requests.edit")
  public Page add(long requestId, LinkInput input) {
    LinkSides sides = locked(requestId, input);
    sides.requireLinkable(input);
    Set<Long> fresh = new TreeSet<>(input.ids());
    fresh.removeAll(table.linkedTo(em, requestId, input.ids()));
    long me = caller.get().personId();
    long now = clock.now();
    for (long id : fresh) {
      String comments = input.comments(id);
      em.persist(new RequestLink(requestId, id, comments, me, now));
      em.persist(new RequestLink(id, requestId, comments, me, now));
    }
    changed(sides, fresh, true);
    return page(requestId, input.ids(), Restriction.NONE);
  }

  /**
   * What {@link #add} made for the caller, for a repeat of it; empty where all of it is gone.
   *
   * @param input what was named then
   */
  @Allows("requests.edit")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Page> findAdded(long requestId, LinkInput input) {
    return access.reaches(requestId, EDIT)
        ? Optional.of(page(requestId, input.ids(), scope.of(EDIT, LINKED)))
            .filter(page -> page.size() > 0)
        : Optional.empty();
  }

  private Page page(long requestId, Collection<Long> ids, Restriction seen) {
    ListInfo all = ListInfo.sortedBy("id", false).rows(1, ListInfo.MOST_ROWS);
    Restriction named =
        (builder, joins) ->
            builder.and(
                builder.equal(joins.path("requestId"), requestId),
                joins.<Long>path("linkedId").in(ids));
    return fields.records().page(em, all, named.and(seen));
  }

  /** Takes links away, on both sides. */
  @Allows("requests.edit")
  public void remove(long requestId, LinkInput input) {
    LinkSides sides = locked(requestId, input);
    Set<Long> linked = table.linkedTo(em, requestId, input.ids());
    sides.requireLinked(input, linked);
    table.remove(em, requestId, linked);
    changed(sides, linked, false);
  }

  private LinkSides locked(long requestId, LinkInput input) {
    Set<Long> ids = new TreeSet<>(input.ids());
    ids.add(requestId);
    Map<Long, Request> tickets = new HashMap<>(locks.locked(em, ids, EDIT));
    if (!tickets.containsKey(requestId)) {
      throw RequestLocks.noTicket(requestId);
    }
    Request ticket = Objects.requireNonNull(tickets.get(requestId));
    RequestLocks.requireEditable(ticket);
    return new LinkSides(ticket, tickets);
  }

  /** Counts, and tells in the history of each side. */
  private void changed(LinkSides sides, Set<Long> others, boolean came) {
    if (others.isEmpty()) {
      return;
    }
    sides.told(others).forEach((ticket, ids) -> tell(ticket, ids, came));
    em.flush();
    int one = came ? 1 : -1;
    nested.counted(
        em, Set.of(sides.ticket().id()), RequestActivity.Count.LINKS, one * others.size());
    nested.counted(em, others, RequestActivity.Count.LINKS, one);
  }

  private void tell(Request ticket, Set<Long> others, boolean came) {
    String operation = came ? "ADD_LINK" : "DELETE_LINK";
    RequestHistory line =
        new RequestHistory(ticket, operation, caller.get().personId(), clock.now());
    for (long other : others) {
      String id = Long.toString(other);
      line.add("linked_request", came ? null : id, came ? id : null);
    }
    em.persist(line);
  }
}
