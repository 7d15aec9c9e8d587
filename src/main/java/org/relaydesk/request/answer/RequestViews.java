package org.relaydesk.request.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.criteria.Joins;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Status;
import org.relaydesk.request.model.RequestHistory;

/** The named views of the ticket list (contract §4). */
@ApplicationScoped
public class RequestViews {
  /** The description of the parameter in the API. */
  public static final String DESCRIPTION =
      " filter_by names a filter (GET /requests/filters): a pending ticket is not completed, an open one is pending and its"
          + " timer runs, an overdue one is pending past its due_by_time; My_… are the caller's own"
          + " as technician, Waiting_For_My_Update those of them whose requester wrote last, and"
          + " Updated_By_Me what the caller did anything to.";

  @Inject private CurrentCaller caller;
  @Inject private DeskClock clock;
  @Inject private TimePattern times;
  @Inject private LookupValues lookups;

  void declare(FieldList.Builder fields) {
    fields
        .view("All_Requests", Restriction.NONE)
        .view("All_System", Restriction.NONE)
        .view("Open_Requests", this::open)
        .view("Open_System", this::open)
        .view("Pending_Requests", this::pending)
        .view("Overdue_Requests", this::overdue)
        .view("Requests_Due_Today", this::dueToday)
        .view("Unassigned_Requests", this::unassigned)
        .view("Closed_Requests", this::completed)
        .view("My_Open_Requests", mine(this::open))
        .view("My_Pending_Requests", mine(this::pending))
        .view("My_Overdue_Requests", mine(this::overdue))
        .view("My_Requests_Due_Today", mine(this::dueToday))
        .view("My_Closed_Requests", mine(this::completed))
        .view("Waiting_For_My_Update", mine(this::waiting))
        .view("Updated_By_Me", this::updatedByCaller);
  }

  /** Whether a ticket is overdue and in progress. */
  Predicate overdue(CriteriaBuilder builder, Joins joins, boolean wanted) {
    return wanted
        ? overdue(builder, joins)
        : builder.or(
            builder.isNull(joins.path("dueByAt")),
            builder.greaterThanOrEqualTo(joins.path("dueByAt"), clock.now()),
            completed(builder, joins));
  }

  private Predicate overdue(CriteriaBuilder builder, Joins joins) {
    return builder.and(
        builder.lessThan(joins.path("dueByAt"), clock.now()), pending(builder, joins));
  }

  private Predicate pending(CriteriaBuilder builder, Joins joins) {
    return inStatus(builder, joins, Status::inProgress);
  }

  private Predicate completed(CriteriaBuilder builder, Joins joins) {
    return inStatus(builder, joins, status -> !status.inProgress());
  }

  private Predicate open(CriteriaBuilder builder, Joins joins) {
    return inStatus(builder, joins, status -> status.inProgress() && !status.stopTimer());
  }

  /** By cached ids of statuses: a join would look at all tickets. */
  private Predicate inStatus(
      CriteriaBuilder builder, Joins joins, java.util.function.Predicate<Status> wanted) {
    List<Long> ids = lookups.all(Status.class).stream().filter(wanted).map(Status::id).toList();
    return ids.isEmpty() ? builder.disjunction() : joins.path("statusId").in(ids);
  }

  private Predicate unassigned(CriteriaBuilder builder, Joins joins) {
    return builder.and(builder.isNull(joins.path("technicianId")), pending(builder, joins));
  }

  private Predicate dueToday(CriteriaBuilder builder, Joins joins) {
    ZoneId zone = times.zone();
    LocalDate today = Instant.ofEpochMilli(clock.now()).atZone(zone).toLocalDate();
    return builder.and(
        builder.greaterThanOrEqualTo(joins.path("dueByAt"), startOf(today, zone)),
        builder.lessThan(joins.path("dueByAt"), startOf(today.plusDays(1), zone)),
        pending(builder, joins));
  }

  /** The requester wrote what nobody has answered. */
  private Predicate waiting(CriteriaBuilder builder, Joins joins) {
    return builder.and(
        builder.greaterThan(joins.path("activity.unreplied"), 0), pending(builder, joins));
  }

  private Predicate updatedByCaller(CriteriaBuilder builder, Joins joins) {
    Subquery<Long> updated = joins.subquery(Long.class);
    Root<RequestHistory> line = updated.from(RequestHistory.class);
    updated.select(line.get("requestId"));
    updated.where(builder.equal(line.get("actorId"), caller.get().personId()));
    return joins.path("id").in(updated);
  }

  private static Long startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private Restriction mine(Restriction view) {
    return (builder, joins) ->
        builder.and(
            builder.equal(joins.path("technicianId"), caller.get().personId()),
            view.predicate(builder, joins));
  }
}
