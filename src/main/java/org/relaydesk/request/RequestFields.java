package org.relaydesk.request;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.kernel.DeskClock;
import org.relaydesk.base.query.FieldList;
import org.relaydesk.base.query.Found;
import org.relaydesk.base.query.ListInfo;
import org.relaydesk.base.query.Page;
import org.relaydesk.base.query.Projection;
import org.relaydesk.base.query.RecordQuery;
import org.relaydesk.base.query.Restriction;
import org.relaydesk.base.rest.JsonOutput;
import org.relaydesk.lookup.Category;
import org.relaydesk.lookup.Impact;
import org.relaydesk.lookup.Item;
import org.relaydesk.lookup.Level;
import org.relaydesk.lookup.LookupEntry;
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
  /** What a receiver is told of a ticket (contract §13, 4). */
  private static final List<String> SNAPSHOT =
      List.of(
          "id",
          "display_id",
          "subject",
          "status",
          "priority",
          "requester",
          "technician",
          "resolution",
          "created_time",
          "resolved_time",
          "completed_time",
          "udf_fields",
          "callback_url");

  @Inject private LookupValues lookups;
  @Inject private JsonOutput json;
  @Inject private DeskClock clock;
  @Inject private RequestViews views;
  @Inject private RequestPeople people;
  private RecordQuery<Request> records;
  private Projection snapshot;
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
    notYet(fields);
    views.declare(fields);
    records = new RecordQuery<>(Request.class, fields.build(), "version");
    snapshot = records.fields().only(SNAPSHOT);
    resolution = records.fields().only(List.of("resolution"));
  }

  RecordQuery<Request> records() {
    return records;
  }

  /** One page of the tickets that the restriction shows. */
  Page page(EntityManager em, ListInfo info, Restriction seen) {
    return people.known(records.page(em, info, seen));
  }

  /** All of one ticket; empty where the restriction shows none of this id. */
  Optional<Found> one(EntityManager em, long id, Restriction seen) {
    return records.one(em, "view", id, seen).map(people::known);
  }

  /** How a ticket was solved; empty where the restriction shows none of this id. */
  Optional<Found> resolution(EntityManager em, long id, Restriction seen) {
    return records.one(em, "resolution", resolution, id, seen).map(people::known);
  }

  /** All of a ticket in hand. */
  Found of(Request request) {
    return people.known(records.of(request, records.fields().all()));
  }

  /** How a ticket in hand was solved. */
  Found resolutionOf(Request request) {
    return people.known(records.of(request, resolution));
  }

  /** A ticket in hand as a receiver is told of it, as JSON. */
  String snapshot(Request request) {
    return json.text(records.of(request, snapshot)::write);
  }

  private void inRows(FieldList.Builder fields) {
    fields
        .id("id", "id")
        .id("display_id", "id")
        .text("subject", "subject")
        .searchedBy("subject", "subjectKey")
        .text("short_description", "shortDescription");
    people.requester(fields);
    people.technician(fields);
    lookup(fields, "status", Status.class);
    lookup(fields, "priority", Priority.class);
    lookup(fields, "group", SupportGroup.class);
    lookup(fields, "template", RequestTemplate.class);
    fields
        .searchableText("status.internal_name", "status.internalName")
        .searchableFlag("status.in_progress", "status.inProgress")
        .searchableFlag("status.stop_timer", "status.stopTimer")
        .time("created_time", "createdAt")
        .time("due_by_time", "dueByAt")
        .field("is_service_request", List.of(), (out, row) -> out.flag("is_service_request", false))
        .field("has_notes", List.of(), (out, row) -> out.flag("has_notes", false))
        .field("has_draft", List.of(), (out, row) -> out.flag("has_draft", false))
        .field(
            "cancellation_requested",
            List.of(),
            (out, row) -> out.flag("cancellation_requested", false));
  }

  private void people(FieldList.Builder fields) {
    fields.longText("description", "description").large("description", "resolution");
    people.named(fields, "created_by", "createdBy");
    people.named(fields, "on_behalf_of", "onBehalfOf");
    people.resolution(fields);
  }

  private void classification(FieldList.Builder fields) {
    lookup(fields, "urgency", Urgency.class);
    lookup(fields, "impact", Impact.class);
    fields.text("impact_details", "impactDetails");
    lookup(fields, "level", Level.class);
    lookup(fields, "mode", Mode.class);
    lookup(fields, "category", Category.class);
    lookup(fields, "subcategory", Subcategory.class);
    lookup(fields, "item", Item.class);
    fields
        .reference("request_type", "requestTypeId", "requestType.name")
        .field(
            "request_type",
            "requestTypeId",
            (out, row) -> lookups.write(out, "request_type", RequestType.class, row.number(0)));
    lookup(fields, "site", Site.class);
  }

  private void lookup(FieldList.Builder fields, String name, Class<? extends LookupEntry> kind) {
    fields
        .reference(name, name + "Id", name + ".name")
        .field(name, name + "Id", (out, row) -> lookups.write(out, name, kind, row.number(0)));
  }

  private void times(FieldList.Builder fields) {
    fields
        .time("assigned_time", "assignedAt")
        .time("first_response_due_by_time", "firstResponseDueByAt")
        .time("resolved_time", "resolvedAt")
        .time("completed_time", "completedAt")
        .time("last_updated_time", "lastUpdatedAt")
        .time("deleted_time", "deletedAt")
        .searchableFlag("is_overdue", views::overdue)
        .searchableFlag(
            "is_trashed",
            (builder, joins, wanted) ->
                wanted
                    ? builder.isNotNull(joins.path("deletedAt"))
                    : builder.isNull(joins.path("deletedAt")))
        .field(
            "is_overdue",
            List.of("dueByAt", "statusId"),
            (out, row) -> out.flag("is_overdue", overdue(row.number(0), row.number(1))))
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
    people.closure(fields);
    fields
        .text("update_reason", "updateReason")
        .text("status_change_comments", "statusChangeComments")
        .longText("callback_url", "callbackUrl")
        .text("callback_method", "callbackMethod");
  }

  private static void notYet(FieldList.Builder fields) {
    fields
        .field(
            "udf_fields",
            List.of(),
            (out, row) -> out.json().writeStartObject("udf_fields").writeEnd())
        .nothing("sla", "lifecycle", "onhold_scheduler", "department", "responded_time")
        .nothing("time_elapsed", "approval_status", "notification_status");
    for (String name :
        List.of(
            "is_first_response_overdue",
            "is_escalated",
            "is_read",
            "has_attachments",
            "has_linked_requests",
            "has_problem",
            "has_project")) {
      fields.field(name, List.of(), (out, row) -> out.flag(name, false));
    }
    for (String name :
        List.of("email_to", "email_cc", "email_bcc", "email_ids_to_notify", "attachments")) {
      fields.field(name, List.of(), (out, row) -> out.json().writeStartArray(name).writeEnd());
    }
    fields.field("unreplied_count", List.of(), (out, row) -> out.text("unreplied_count", "0"));
  }
}
