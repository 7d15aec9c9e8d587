package org.relaydesk.request;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.engine.database.EntityIds;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Status;
import org.relaydesk.people.PersonDirectory;
import org.relaydesk.request.access.RequestAccess;
import org.relaydesk.request.access.RequestScope;
import org.relaydesk.request.act.TicketActs;
import org.relaydesk.request.answer.RequestFields;
import org.relaydesk.request.change.RequestChanges;
import org.relaydesk.request.file.RequestFileAttaching;
import org.relaydesk.request.filter.RequestFilters;
import org.relaydesk.request.link.LinkedRequests;
import org.relaydesk.request.link.LinkedTickets;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestEdit;
import org.relaydesk.request.model.RequestEditing;
import org.relaydesk.request.model.RequestInput;

/**
 * Keeps the tickets. What changes a ticket gives it as it stands in this transaction: a caller who
 * may add or edit sees what came of it, and nobody's later change. What only reads opens no
 * transaction of its own, which would cost a round trip to the database.
 */
@Stateless
public class Requests {
  private static final Restriction LIVE =
      (builder, joins) -> builder.isNull(joins.path("deletedAt"));
  private static final Restriction UNMERGED =
      (builder, joins) -> builder.isNull(joins.path("mergedIntoId"));
  private static final Right VIEW = right("view");
  private static final Right EDIT = right("edit");

  @PersistenceContext private EntityManager em;
  @EJB private RequestAccess access;
  @EJB private RequestFilters filters;
  @Inject private PersonDirectory people;
  @Inject private RequestFields fields;
  @Inject private RequestScope scope;
  @Inject private LinkedRequests linked;
  @Inject private RequestEditing editing;
  @Inject private TicketActs acts;
  @Inject private RequestChanges changes;
  @Inject private LookupValues lookups;
  @Inject private RequestFileAttaching files;

  /**
   * One page of the tickets; those in the trash are out unless a criterion asks for is_trashed,
   * those that were merged into others unless one asks for merged_into.id.
   */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(ListInfo wanted) {
    ListInfo info = filters.applied(wanted);
    return fields.page(em, info, seen(info));
  }

  /** The same of the tickets that one person asked for. */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page of(long requesterId, ListInfo wanted) {
    if (people.byId(requesterId).isEmpty()) {
      throw RecordId.unknown(Long.toString(requesterId));
    }
    ListInfo info = filters.applied(wanted);
    Restriction asked =
        Restriction.with(
            "requester",
            Map.of("requester", requesterId),
            (builder, joins) ->
                builder.equal(
                    joins.path("requesterId"), builder.parameter(Long.class, "requester")));
    return fields.page(em, info, asked.and(seen(info)));
  }

  private Restriction seen(ListInfo info) {
    Restriction live = info.asksFor("is_trashed") ? Restriction.NONE : LIVE;
    Restriction own = info.asksFor("merged_into.id") ? Restriction.NONE : UNMERGED;
    return live.and(own).and(scope.of(VIEW));
  }

  /**
   * How many tickets stand at each status, by one statement: every status in use, and those out of
   * use that tickets still have. The trash doesn't count.
   */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<StatusCount> countByStatus() {
    Map<Long, Long> counts =
        fields.records().countBy(em, "statusId", LIVE.and(UNMERGED).and(scope.of(VIEW)));
    return StatusCount.of(lookups.all(Status.class), counts);
  }

  /** One ticket, in the trash or not; empty where there is no such id. */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> find(long id) {
    return fields.one(em, id, scope.of(VIEW));
  }

  /** A ticket that the caller added; empty where there is none. */
  @Allows("requests.add")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> findAdded(long id) {
    return fields.one(em, id, scope.added());
  }

  /** Adds a ticket, with the first line of its history. */
  @Allows("requests.add")
  public FoundRecord add(RequestInput input) {
    Request request = editing.begin(EntityIds.next(em, Request.class), input);
    changes.add(em, request);
    return answer(request, files.toRequest(em, request, input.files()));
  }

  /** Reads the ticket's flags and counts anew, as the entity doesn't have them. */
  private FoundRecord answer(Request request, boolean filesCame) {
    return filesCame
        ? fields.one(em, request.id(), Restriction.NONE).orElseThrow()
        : fields.of(request);
  }

  /**
   * Changes what the input names, under the ticket's lock. Where the input says so, the tickets
   * that it is linked to get the same resolution, those that the caller may edit.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("requests.edit")
  public FoundRecord edit(long id, RequestInput input, @Nullable Long expectedVersion) {
    LinkedTickets tickets = linked.inHand(em, id, EDIT, expectedVersion, input.toLinked());
    Request request = tickets.ticket();
    List<RequestEdit> edits = new ArrayList<>();
    edits.add(acts.edit(request, input, access::require));
    tickets.linked().forEach(other -> edits.add(editing.resolve(other, input.resolution())));
    changes.storeAll(em, edits);
    return answer(request, files.toRequest(em, request, input.files()));
  }

  private static Right right(String action) {
    return new Right("requests", action);
  }
}
