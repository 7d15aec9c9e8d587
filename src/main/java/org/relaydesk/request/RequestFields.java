package org.relaydesk.request;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.engine.query.Projection;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.Restriction;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.lookup.Category;
import org.relaydesk.lookup.Impact;
import org.relaydesk.lookup.Item;
import org.relaydesk.lookup.Level;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Mode;
import org.relaydesk.lookup.Priority;
import org.relaydesk.lookup.RequestType;
import org.relaydesk.lookup.Site;
import org.relaydesk.lookup.Status;
import org.relaydesk.lookup.Subcategory;
import org.relaydesk.lookup.Urgency;
import org.relaydesk.people.SupportGroup;
import org.relaydesk.template.RequestTemplate;

/** How tickets are answered, in full and in lists (contract §5). */
@ApplicationScoped
public class RequestFields {
  @Inject private LookupValues lookups;
  @Inject private DeskClock clock;
  @Inject private RequestViews views;
  @Inject private RequestParts parts;
  private RecordQuery<Request> records;
  private Projection resolution;

  @PostConstruct
  void prepare() {
    FieldList.Builder fields = new FieldList.Builder();
    inRows(fields);
    fields.notInRows();
    people(fields);
    classification(fields);
    times(fields);
    closure(fields);
    RequestGaps.notInRows(fields);
    views.declare(fields);
    records = new RecordQuery<>(Request.class, fields.build(), "version");
    resolution = records.fields().only(List.of("resolution"));
  }

  /** What an answer shows of a ticket. */
  FieldList list() {
    return records.fields();
  }

  RecordQuery<Request> records() {
    return records;
  }

  /** One page of the tickets that the restriction shows. */
  Page page(EntityManager em, ListInfo info, Restriction seen) {
    return records.page(em, info, seen);
  }

  /** All of one ticket; empty where the restriction shows none of this id. */
  Optional<FoundRecord> one(EntityManager em, long id, Restriction seen) {
    return records.one(em, "view", id, seen);
  }

  /** How a ticket was solved; empty where the restriction shows none of this id. */
  Optional<FoundRecord> resolution(EntityManager em, long id, Restriction seen) {
    return records.one(em, "resolution", resolution, id, seen);
  }

  /** All of a ticket in hand. */
  FoundRecord of(Request request) {
    return records.of(request, records.fields().all());
  }

  /** How a ticket in hand was solved. */
  FoundRecord resolutionOf(Request request) {
    return records.of(request, resolution);
  }

  private void inRows(FieldList.Builder fields) {
    fields
        .id("id", "id")
        .id("display_id", "id")
        .text("subject", "subject")
        .searchedBy("subject", "subjectKey")
        .text("short_description", "shortDescription");
    parts.person(fields, "requester", "requester");
    parts.technician(fields);
    parts.value(fields, "status", Status.class);
    parts.value(fields, "priority", Priority.class);
    parts.value(fields, "group", SupportGroup.class);
    parts.value(fields, "template", RequestTemplate.class);
    parts.value(fields, "site", Site.class);
    parts.person(fields, "created_by", "createdBy");
    fields
        .sortable("priority.id", "priorityId") // In their order, and not by their names.
        .searchableText("status.internal_name", "status.internalName")
        .searchableFlag("status.in_progress", "status.inProgress")
        .searchableFlag("status.stop_timer", "status.stopTimer");
    progress(fields);
    RequestGaps.inRows(fields);
  }

  private void progress(FieldList.Builder fields) {
    fields
        .time("created_time", "createdAt")
        .time("due_by_time", "dueByAt")
        .searchableFlag("is_overdue", views::overdue)
        .field(
            "is_overdue",
            List.of("dueByAt", "statusId"),
            (out, row) -> out.flag("is_overdue", overdue(row.number(0), row.number(1))))
        .id("time_elapsed", "timerRan")
        .field(
            "is_service_request",
            "templateId",
            (out, row) -> out.flag("is_service_request", isService(row.number(0))));
  }

  private void people(FieldList.Builder fields) {
    fields.longText("description", "description").large("description", "resolution");
    parts.person(fields, "on_behalf_of", "onBehalfOf");
    parts.resolution(fields);
  }

  private void classification(FieldList.Builder fields) {
    parts.value(fields, "urgency", Urgency.class);
    parts.value(fields, "impact", Impact.class);
    fields.text("impact_details", "impactDetails");
    parts.value(fields, "level", Level.class);
    parts.value(fields, "mode", Mode.class);
    parts.value(fields, "category", Category.class);
    parts.value(fields, "subcategory", Subcategory.class);
    parts.value(fields, "item", Item.class);
    parts.value(fields, "request_type", "requestType", RequestType.class);
  }

  private void times(FieldList.Builder fields) {
    fields
        .time("assigned_time", "assignedAt")
        .time("first_response_due_by_time", "firstResponseDueByAt")
        .time("resolved_time", "resolvedAt")
        .time("completed_time", "completedAt")
        .time("last_updated_time", "lastUpdatedAt")
        .time("deleted_time", "deletedAt")
        .searchableFlag(
            "is_trashed",
            (builder, joins, wanted) ->
                wanted
                    ? builder.isNotNull(joins.path("deletedAt"))
                    : builder.isNull(joins.path("deletedAt")))
        .field(
            "is_first_response_overdue",
            List.of("firstResponseDueByAt", "statusId"),
            (out, row) ->
                out.flag("is_first_response_overdue", overdue(row.number(0), row.number(1))))
        .field(
            "is_trashed", "deletedAt", (out, row) -> out.flag("is_trashed", row.number(0) != null))
        .flag("is_reopened", "reopened")
        .flag("is_fcr", "firstCallResolution");
  }

  private boolean overdue(@Nullable Long dueAt, @Nullable Long statusId) {
    return dueAt != null
        && statusId != null
        && dueAt < clock.now()
        && lookups.byId(Status.class, statusId).map(Status::inProgress).orElse(false);
  }

  private void closure(FieldList.Builder fields) {
    parts.closure(fields);
    fields
        .text("update_reason", "updateReason")
        .text("status_change_comments", "statusChangeComments")
        .longText("callback_url", "callbackUrl")
        .text("callback_method", "callbackMethod");
  }

  private boolean isService(@Nullable Long templateId) {
    return templateId != null
        && lookups
            .byId(RequestTemplate.class, templateId)
            .map(RequestTemplate::serviceTemplate)
            .orElse(false);
  }
}
