package org.relaydesk.request;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.rest.JsonOutput;
import org.relaydesk.engine.database.EntityIds;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.engine.query.Restriction;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Status;
import org.relaydesk.people.RepDirectory;

/**
 * Keeps the tickets. What changes a ticket gives it as it stands in this transaction: who may add
 * or edit sees what came of it, and nobody's later change. What only reads opens no transaction of
 * its own, which would cost a round trip to the database.
 */
@Stateless
public class Requests {
  private static final Restriction LIVE =
      (builder, joins) -> builder.isNull(joins.path("deletedAt"));
  private static final Right VIEW = right("view");
  private static final Right EDIT = right("edit");

  @PersistenceContext private EntityManager em;
  @Inject private RequestFields fields;
  @Inject private JsonOutput json;
  @Inject private RequestScope scope;
  @Inject private RequestEditing editing;
  @Inject private RequestChanges changes;
  @Inject private LookupValues lookups;
  @Inject private RepDirectory reps;
  @Inject private CurrentCaller caller;

  /** One page of the tickets; those in the trash are out unless a criterion asks for is_trashed. */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(ListInfo info) {
    Restriction seen = info.asksFor("is_trashed") ? Restriction.NONE : LIVE;
    return fields.page(em, info, seen.and(scope.of(VIEW)));
  }

  /**
   * How many tickets stand at each status, by one statement: every status in use, and those out of
   * use that tickets still have. The trash doesn't count.
   */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<StatusCount> countByStatus() {
    Map<Long, Long> counts = fields.records().countBy(em, "statusId", LIVE.and(scope.of(VIEW)));
    return StatusCount.of(lookups.all(Status.class), counts);
  }

  /** One ticket, in the trash or not; empty where there is no such id. */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> find(long id) {
    return fields.one(em, id, scope.of(VIEW));
  }

  /** A ticket that the caller added himself; empty where there is none. */
  @Allows("requests.add")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> findAdded(long id) {
    return fields.one(em, id, scope.added());
  }

  /** How a ticket was solved, as the one field of the record; empty where there is no such id. */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> findResolution(long id) {
    return fields.resolution(em, id, scope.of(VIEW));
  }

  /**
   * Refuses, as one that doesn't exist, a ticket in which the caller doesn't hold a right. Costs a
   * statement only where the right doesn't hold in all tickets: there it is not asked whether the
   * ticket exists.
   */
  @Open("part of the use cases of what hangs on a ticket")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void requireAccess(long id, Right right) {
    if (!isReached(id, right)) {
      throw RequestChanges.noTicket(id);
    }
  }

  /** Whether the caller holds a right in a ticket that he sees; costs as {@link #requireAccess}. */
  @Open("tells the caller about himself")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean reaches(long id, Right right) {
    return caller.get().may(right) && isReached(id, right);
  }

  /**
   * In which of these tickets, that he sees, the caller holds a right; by one statement at most.
   *
   * @param ids no more than a page of them
   */
  @Open("tells the caller about himself")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Set<Long> reached(Collection<Long> ids, Right right) {
    if (ids.isEmpty() || !caller.get().may(right)) {
      return Set.of();
    }
    Restriction reached = scope.of(right);
    return reached == Restriction.NONE
        ? Set.copyOf(ids)
        : fields.records().existing(em, ids, reached);
  }

  private boolean isReached(long id, Right right) {
    Restriction reached = scope.of(right);
    return reached == Restriction.NONE || fields.records().exists(em, id, reached);
  }

  /** Refuses a ticket that doesn't exist. */
  @Open("part of the use cases of what hangs on a ticket")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void requireExists(long id) {
    if (!fields.records().exists(em, id, Restriction.NONE)) {
      throw RequestChanges.noTicket(id);
    }
  }

  /** Adds a ticket. */
  @Allows("requests.add")
  public FoundRecord add(RequestInput input) {
    Request request = editing.begin(EntityIds.next(em, Request.class), input);
    changes.add(em, request);
    return fields.of(request);
  }

  /** With the version that it has once it is written. */
  private Request written(Request request) {
    em.flush();
    return request;
  }

  /**
   * Changes what the input names, under the ticket's lock.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("requests.edit")
  public FoundRecord edit(long id, RequestInput input, @Nullable Long expectedVersion) {
    Request request = changes.editable(em, id, EDIT, expectedVersion);
    input.echo().requireSame(() -> json.text(fields.of(request)::write));
    changes.change(
        em,
        request,
        "UPDATE",
        ticket -> editing.apply(ticket, input),
        edit -> editing.rights(edit).forEach(action -> requireAccess(id, right(action))));
    return fields.of(written(request));
  }

  /** Gives the ticket to the caller. */
  @Allows("requests.pickup")
  public FoundRecord pickUp(long id, @Nullable Long expectedVersion) {
    Request request = changes.editable(em, id, right("pickup"), expectedVersion);
    long me = caller.get().personId();
    if (reps.byId(me).isEmpty()) {
      throw Failure.INVALID_VALUE.of("technician", "Only a support rep can pick up a ticket");
    }
    changes.change(em, request, "PICKUP", ticket -> editing.assign(ticket, me));
    return fields.of(written(request));
  }

  /** Closes from any status; what the input says of the closing is noted first. */
  @Allows("requests.close")
  public void close(long id, RequestInput closure, @Nullable Long expectedVersion) {
    Request request = changes.editable(em, id, right("close"), expectedVersion);
    changes.change(em, request, "CLOSE", ticket -> editing.close(ticket, closure));
  }

  /** Writes the resolution; a cleared one is taken back. */
  @Allows("requests.edit")
  public FoundRecord resolve(long id, Change<String> content, @Nullable Long expectedVersion) {
    Request request = changes.editable(em, id, EDIT, expectedVersion);
    changes.change(em, request, "RESOLUTION", ticket -> editing.resolve(ticket, content));
    return fields.resolutionOf(written(request));
  }

  /** A resolution that the caller wrote; empty where the ticket is gone. */
  @Allows("requests.edit")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> findResolved(long id) {
    return fields.resolution(em, id, scope.of(EDIT));
  }

  private static Right right(String action) {
    return new Right("requests", action);
  }
}
