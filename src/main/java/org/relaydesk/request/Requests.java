package org.relaydesk.request;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.database.EntityIds;
import org.relaydesk.base.idempotency.Repeats;
import org.relaydesk.base.input.Change;
import org.relaydesk.base.kernel.Allows;
import org.relaydesk.base.kernel.CurrentCaller;
import org.relaydesk.base.kernel.DeskClock;
import org.relaydesk.base.kernel.Failure;
import org.relaydesk.base.kernel.Right;
import org.relaydesk.base.query.Found;
import org.relaydesk.base.query.ListInfo;
import org.relaydesk.base.query.Page;
import org.relaydesk.base.query.Restriction;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Status;

/**
 * Keeps the tickets. What changes a ticket gives it as it is then, read in the same transaction:
 * who may add or edit sees what came of it, and nobody's later change. What only reads opens no
 * transaction of its own, which would cost a round trip to the database.
 */
@Stateless
public class Requests {
  private static final Restriction LIVE =
      (builder, joins) -> builder.isNull(joins.path("deletedAt"));

  @PersistenceContext private EntityManager em;
  @Inject private RequestFields fields;
  @Inject private RequestEditing editing;
  @Inject private RequestNews news;
  @Inject private LookupValues lookups;
  @Inject private Repeats repeats;
  @Inject private CurrentCaller caller;
  @Inject private DeskClock clock;

  /** One page of the tickets; those in the trash are out unless a criterion asks for is_trashed. */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(ListInfo info) {
    Restriction seen = info.asksFor("is_trashed") ? Restriction.NONE : LIVE;
    return fields.records().page(em, info, seen);
  }

  /**
   * How many tickets stand at each status, by one statement: every status in use, and those out of
   * use that tickets still have. The trash doesn't count.
   */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<StatusCount> countByStatus() {
    Map<Long, Long> counts =
        em.createQuery(
                "select r.statusId, count(r.id) from Request r where r.deletedAt is null"
                    + " group by r.statusId",
                Object[].class)
            .getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    return StatusCount.of(lookups.all(Status.class), counts);
  }

  /** One ticket, in the trash or not; empty where there is no such id. */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Found> find(long id) {
    return read(id);
  }

  private Optional<Found> read(long id) {
    return fields.records().one(em, "view", id, Restriction.NONE);
  }

  /** A ticket that the caller added himself; empty where there is none. */
  @Allows("requests.add")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Found> findAdded(long id) {
    Restriction own =
        Restriction.with(
            Map.of("me", caller.get().personId()),
            (builder, joins) ->
                builder.equal(joins.path("createdById"), builder.parameter(Long.class, "me")));
    return fields.records().one(em, "added", id, own);
  }

  /** How a ticket was solved, as the one field of the record; empty where there is no such id. */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Found> findResolution(long id) {
    return readResolution(id);
  }

  private Optional<Found> readResolution(long id) {
    return fields.records().one(em, "resolution", fields.resolution(), id, Restriction.NONE);
  }

  /** Adds a ticket, once for each Idempotency-Key. */
  @Allows("requests.add")
  public Found add(RequestInput input) {
    long id = EntityIds.next(em, Request.class);
    repeats.claim(id);
    Request request = editing.begin(id, input);
    em.persist(request);
    em.persist(editing.noteAdded(request));
    em.flush();
    return read(id).orElseThrow();
  }

  /**
   * Changes what the input names, under the ticket's lock.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("requests.edit")
  public Found edit(long id, RequestInput input, @Nullable Long expectedVersion) {
    Request request = locked(id, expectedVersion);
    change(request, "UPDATE", ticket -> editing.apply(ticket, input));
    return read(id).orElseThrow();
  }

  /** Gives the ticket to the caller. */
  @Allows("requests.pickup")
  public Found pickUp(long id, @Nullable Long expectedVersion) {
    Request request = locked(id, expectedVersion);
    long me = caller.get().personId();
    change(request, "PICKUP", ticket -> editing.assign(ticket, me));
    return read(id).orElseThrow();
  }

  /** Closes from any status; what the input says of the closing is noted first. */
  @Allows("requests.close")
  public void close(long id, RequestInput closure, @Nullable Long expectedVersion) {
    Request request = locked(id, expectedVersion);
    change(request, "CLOSE", ticket -> editing.close(ticket, closure));
  }

  /** Writes the resolution; a cleared one is taken back. */
  @Allows("requests.edit")
  public Found resolve(long id, Change<String> content, @Nullable Long expectedVersion) {
    Request request = locked(id, expectedVersion);
    change(request, "RESOLUTION", ticket -> editing.resolve(ticket, content));
    return readResolution(id).orElseThrow();
  }

  /** Puts a ticket into the trash. */
  @Allows("requests.delete")
  public void trash(long id) {
    Request request = locked(id, null);
    change(request, "TRASH", ticket -> ticket.trash(clock.now()));
  }

  /** Takes a ticket out of the trash. */
  @Allows("requests.delete")
  public void restore(long id) {
    Request request = inTrash(id);
    change(request, "RESTORE", Request::restore);
  }

  /**
   * Puts a live ticket into the trash; one that is there is gone for good, with its history, while
   * its callbacks stay (contract §13, 6 and 28).
   *
   * @return whether it is gone
   */
  @Allows("requests.delete")
  public boolean trashOrPurge(long id) {
    Request request = found(id);
    if (request.trashed()) {
      caller.get().require(new Right("requests", "purge"));
      em.remove(request);
      return true;
    }
    change(request, "TRASH", ticket -> ticket.trash(clock.now()));
    return false;
  }

  private void change(Request request, String operation, Consumer<Request> act) {
    editing
        .edit(request, operation, act)
        .ifPresent(
            edit -> {
              em.persist(edit.history());
              em.flush();
              news.publish(edit, () -> fields.snapshot(em, request.id()));
            });
  }

  private Request locked(long id, @Nullable Long expectedVersion) {
    Request request = found(id);
    if (request.trashed()) {
      throw Failure.NOT_EDITABLE.of("id", "The ticket is in the trash");
    }
    if (expectedVersion != null && expectedVersion != request.version()) {
      throw Failure.PRECONDITION_FAILED.because(
          "The ticket was changed by somebody else: its ETag is now \"v" + request.version() + '"');
    }
    return request;
  }

  private Request inTrash(long id) {
    Request request = found(id);
    if (!request.trashed()) {
      throw Failure.NOT_EDITABLE.of("id", "The ticket is not in the trash");
    }
    return request;
  }

  private Request found(long id) {
    Request request = em.find(Request.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (request == null) {
      throw Failure.NOT_FOUND.of("id", "No ticket has the id " + id);
    }
    return request;
  }
}
