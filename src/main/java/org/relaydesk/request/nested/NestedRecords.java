package org.relaydesk.request.nested;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.kernel.Versions;
import org.relaydesk.request.access.RequestAccess;
import org.relaydesk.request.access.RequestLocks;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestActivity;
import org.relaydesk.request.model.RequestHistory;

/**
 * What hangs on a ticket, {@code /requests/{id}/x}, alike for every kind. Callers who reach the
 * ticket reach it; under another ticket it is not found. It changes only while the ticket is not in
 * the trash, and under the ticket's lock. It is counted, and leaves a line in the ticket's history.
 * An entity of it has an attribute {@code requestId}.
 */
@ApplicationScoped
public class NestedRecords {
  @EJB private RequestAccess access;
  @Inject private RequestLocks locks;
  @Inject private RequestActivities activities;
  @Inject private CurrentCaller caller;
  @Inject private DeskClock clock;

  /**
   * One page of what hangs on a ticket.
   *
   * @throws org.relaydesk.ground.kernel.DeskException NOT_FOUND where the caller doesn't hold the
   *     right in such a ticket, or where there is neither a record nor the ticket
   */
  public Page page(
      EntityManager em, RecordQuery<?> records, long requestId, Right right, ListInfo info) {
    return page(em, new NestedQuery<>(records, Restriction.NONE), requestId, right, info);
  }

  /** The same of those that the caller meets. */
  public Page page(
      EntityManager em, NestedQuery<?> query, long requestId, Right right, ListInfo info) {
    access.require(requestId, right);
    Page page = query.records().page(em, info, of(requestId).and(query.seen()));
    if (page.size() == 0) {
      access.requireExists(requestId);
    }
    return page;
  }

  /** One record; empty where the caller doesn't reach it under this ticket. */
  public Optional<FoundRecord> one(
      EntityManager em, RecordQuery<?> records, long requestId, long id, Right right) {
    return one(em, new NestedQuery<>(records, Restriction.NONE), requestId, id, right);
  }

  /** The same of those that the caller meets. */
  public Optional<FoundRecord> one(
      EntityManager em, NestedQuery<?> query, long requestId, long id, Right right) {
    access.require(requestId, right);
    return query.records().one(em, "nested", id, of(requestId).and(query.seen()));
  }

  /**
   * One that the caller added, wherever the ticket is by now and whichever it was merged into: a
   * repeat of the call that added it is answered as the first was. An entity of such a kind has an
   * attribute {@code addedById}.
   */
  public Optional<FoundRecord> added(EntityManager em, RecordQuery<?> records, long id) {
    return added(em, new NestedQuery<>(records, mine()), id);
  }

  /** The same where the query says which ones the caller added. */
  public Optional<FoundRecord> added(EntityManager em, NestedQuery<?> mine, long id) {
    return mine.records().one(em, "added", id, mine.seen());
  }

  /**
   * The ticket, locked until the transaction ends, for a change of what hangs on it.
   *
   * @throws org.relaydesk.ground.kernel.DeskException NOT_FOUND where the caller doesn't hold the
   *     right in such a ticket, NOT_EDITABLE where it is in the trash
   */
  public Request parent(EntityManager em, long requestId, Right right) {
    return locks.editable(em, requestId, right, null);
  }

  /**
   * A record in hand, to be changed.
   *
   * @param parent the ticket, locked
   * @param expectedVersion the record's, from If-Match; null takes any
   * @throws org.relaydesk.ground.kernel.DeskException NOT_FOUND where this ticket has none of this
   *     id
   */
  public <E extends NestedRecord> E child(
      EntityManager em,
      RecordQuery<E> records,
      Request parent,
      long id,
      @Nullable Long expectedVersion) {
    return child(em, new NestedQuery<>(records, Restriction.NONE), parent, id, expectedVersion);
  }

  /** The same of those that the caller meets. */
  public <E extends NestedRecord> E child(
      EntityManager em,
      NestedQuery<E> query,
      Request parent,
      long id,
      @Nullable Long expectedVersion) {
    E child = find(em, query, parent, id).orElseThrow(() -> RecordId.unknown(Long.toString(id)));
    Versions.require("It", child.version(), expectedVersion);
    return child;
  }

  /** The same, whatever its version; empty where this ticket has none of this id. */
  public <E> Optional<E> find(EntityManager em, NestedQuery<E> query, Request parent, long id) {
    return query.records().locked(em, id, of(parent.id()).and(query.seen()));
  }

  /**
   * A record in hand of a ticket that may be gone, where such records outlive it; whoever asks has
   * locked what stands for the ticket.
   *
   * @throws org.relaydesk.ground.kernel.DeskException NOT_FOUND where this ticket has none of this
   *     id
   */
  public <E> E outliving(EntityManager em, RecordQuery<E> records, long requestId, long id) {
    return records
        .locked(em, id, of(requestId))
        .orElseThrow(() -> RecordId.unknown(Long.toString(id)));
  }

  /**
   * Stores a new record.
   *
   * @param parent the ticket, locked
   * @param responds whether it is an answer to the requester: the first one counts
   */
  public void add(
      EntityManager em, NestedKind kind, Request parent, NestedRecord child, boolean responds) {
    em.persist(child);
    added(em, kind, parent, responds);
  }

  /**
   * Counts, and tells in history, what was added by another way than {@link #add}.
   *
   * @param parent the ticket, locked
   * @param responds whether it is an answer to the requester: the first one counts
   */
  public void added(EntityManager em, NestedKind kind, Request parent, boolean responds) {
    noted(em, kind, parent, "ADD");
    activities.count(em, parent.id(), kind.count(), 1, responds ? clock.now() : null);
  }

  /** Counts that the requester said something, which waits for an answer. */
  public void asked(EntityManager em, Request parent) {
    activities.count(em, parent.id(), RequestActivity.Count.UNREPLIED, 1, null);
  }

  /**
   * Stores what was changed of a record.
   *
   * @param responds whether it is an answer to the requester by now
   */
  public void edited(EntityManager em, NestedKind kind, Request parent, boolean responds) {
    noted(em, kind, parent, "EDIT");
    if (responds) {
      activities.count(em, parent.id(), kind.count(), 0, clock.now());
    }
  }

  /**
   * Notes that records came which are stored already; no record is no news.
   *
   * @param count how many
   */
  public void came(EntityManager em, NestedKind kind, Request parent, int count) {
    if (count > 0) {
      noted(em, kind, parent, "ADD");
      activities.count(em, parent.id(), kind.count(), count, null);
    }
  }

  /**
   * Counts on or back for several tickets at once, all of them locked; history is not told.
   *
   * @param by how many came to each; negative for those that went
   */
  public void counted(EntityManager em, Collection<Long> ids, RequestActivity.Count count, int by) {
    activities.countEach(em, ids, count, by);
  }

  /**
   * Counts anew what hangs on tickets that are not locked, from the table that holds it.
   *
   * @param ids in whatever order; their counts are locked in that of the ids
   * @param table whose column {@code request_id} names the ticket
   */
  public void recounted(
      EntityManager em, Collection<Long> ids, RequestActivity.Count count, String table) {
    activities.recount(em, ids, count, table);
  }

  /**
   * Moves the counts of what moved from some tickets to another, all of them locked. That one has
   * counts from then on, be they zero.
   */
  public void moved(EntityManager em, Collection<Long> from, long to) {
    activities.move(em, from, to);
  }

  /** Notes that a record went which is deleted already. */
  public void went(EntityManager em, NestedKind kind, Request parent) {
    noted(em, kind, parent, "DELETE");
    activities.count(em, parent.id(), kind.count(), -1, null);
  }

  /** Lets a record go for good. */
  public void remove(EntityManager em, NestedKind kind, Request parent, NestedRecord child) {
    em.remove(child);
    went(em, kind, parent);
  }

  /** The act alone: what a record says is for those who may view such records. */
  private void noted(EntityManager em, NestedKind kind, Request parent, String act) {
    if (kind.told()) {
      em.persist(
          new RequestHistory(parent, kind.operation(act), caller.get().personId(), clock.now()));
    }
    em.flush();
  }

  /** What the caller added. An entity of such a kind has an attribute {@code addedById}. */
  public Restriction mine() {
    return mine("addedById");
  }

  /** The same where another attribute holds who added it. */
  public Restriction mine(String attribute) {
    return Restriction.with(
        "by " + attribute,
        Map.of("adder", caller.get().personId()),
        (builder, joins) ->
            builder.equal(joins.path(attribute), builder.parameter(Long.class, "adder")));
  }

  private static Restriction of(long requestId) {
    return Restriction.with(
        "of",
        Map.of("parent", requestId),
        (builder, joins) ->
            builder.equal(joins.path("requestId"), builder.parameter(Long.class, "parent")));
  }
}
