package org.relaydesk.worklog;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.rest.JsonOutput;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.request.access.RequestAccess;
import org.relaydesk.request.link.LinkedRequests;
import org.relaydesk.request.link.LinkedTickets;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestActivity;
import org.relaydesk.request.nested.NestedKind;
import org.relaydesk.request.nested.NestedRecords;

/** The use cases of worklogs. */
@Stateless
public class Worklogs {
  private static final NestedKind WORKLOG =
      new NestedKind("worklog", "worklogs", RequestActivity.Count.WORKLOGS);

  @PersistenceContext private EntityManager em;
  @EJB private RequestAccess access;
  @Inject private NestedRecords nested;
  @Inject private LinkedRequests linked;
  @Inject private WorklogFields fields;
  @Inject private WorklogEditing editing;
  @Inject private JsonOutput json;
  @Inject private CurrentCaller caller;
  @Inject private DeskClock clock;

  /** One page of a ticket's worklogs. */
  @Allows("worklogs.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(long requestId, ListInfo info) {
    return nested.page(em, fields.records(), requestId, WORKLOG.right("view"), info);
  }

  /**
   * All work on a ticket, by one statement; what it cost is for who may view people.
   *
   * @throws org.relaydesk.ground.kernel.DeskException NOT_FOUND where the caller doesn't hold the
   *     right in such a ticket
   */
  @Allows("worklogs.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public WorklogSum sum(long requestId) {
    access.require(requestId, WORKLOG.right("view"));
    Object[] sums =
        em.createQuery(
                "select count(w), sum(w.timeSpent), sum(w.totalCost) from Worklog w"
                    + " where w.requestId = :ticket",
                Object[].class)
            .setParameter("ticket", requestId)
            .getSingleResult();
    long spent = sums[1] == null ? 0 : ((Number) sums[1]).longValue();
    return new WorklogSum(((Number) sums[0]).longValue(), spent, (BigDecimal) sums[2]);
  }

  /** One worklog; empty where this ticket has none of this id. */
  @Allows("worklogs.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> find(long requestId, long id) {
    return nested.one(em, fields.records(), requestId, id, WORKLOG.right("view"));
  }

  /** A worklog that the caller added, for a repeat of the add; empty if it is gone. */
  @Allows("worklogs.add")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> findAdded(long id) {
    return nested.added(em, fields.records(), id);
  }

  /**
   * Adds a worklog to a ticket that is not in the trash; where the input says so, the same to those
   * that it is linked to, where the caller may.
   */
  @Allows("worklogs.add")
  public FoundRecord add(long requestId, WorklogInput input) {
    LinkedTickets tickets =
        linked.inHand(em, requestId, WORKLOG.right("add"), null, input.toLinked());
    Worklog worklog = added(tickets.ticket(), input);
    tickets.linked().forEach(other -> added(other, input));
    return fields.of(worklog);
  }

  private Worklog added(Request ticket, WorklogInput input) {
    Worklog worklog =
        new Worklog(ticket, editing.firstOwner(input), caller.get().personId(), clock.now());
    editing.begin(worklog, input);
    nested.add(em, WORKLOG, ticket, worklog, worklog.responds());
    return worklog;
  }

  /**
   * Changes what the input names.
   *
   * @param expectedVersion the worklog's, from If-Match; null takes any
   */
  @Allows("worklogs.edit")
  public FoundRecord edit(
      long requestId, long id, WorklogInput input, @Nullable Long expectedVersion) {
    Request ticket = nested.parent(em, requestId, WORKLOG.right("edit"));
    Worklog worklog = nested.child(em, fields.records(), ticket, id, expectedVersion);
    input.echo().requireSame(() -> json.text(fields.of(worklog)::write));
    List<@Nullable Object> before = worklog.state();
    editing.edit(worklog, input);
    if (!before.equals(worklog.state())) {
      nested.edited(em, WORKLOG, ticket, worklog.responds());
    }
    return fields.of(worklog);
  }

  /**
   * Deletes a worklog for good.
   *
   * @param expectedVersion the worklog's, from If-Match; null takes any
   */
  @Allows("worklogs.delete")
  public void delete(long requestId, long id, @Nullable Long expectedVersion) {
    Request ticket = nested.parent(em, requestId, WORKLOG.right("delete"));
    nested.remove(
        em, WORKLOG, ticket, nested.child(em, fields.records(), ticket, id, expectedVersion));
  }
}
