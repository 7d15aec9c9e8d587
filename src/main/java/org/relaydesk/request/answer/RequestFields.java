package org.relaydesk.request.answer;

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
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.Projection;
import org.relaydesk.engine.query.output.Row;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
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
import org.relaydesk.people.group.SupportGroup;
import org.relaydesk.request.model.Request;
import org.relaydesk.template.RequestTemplate;

/** The fields of a ticket in answers and lists (contract §5). */
@ApplicationScoped
public class RequestFields {
  private static final ValueType METHODS = ValueType.word("POST", "PUT", "GET");

  private static final ValueType MERGED =
      ValueType.object("MergedInto", new Member("id", ValueType.ID, "Its id."));

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
    RequestActivityFields.notInRows(fields);
    parts.attachments(fields);
    RequestGaps.notInRows(fields);
    views.declare(fields);
    records = new RecordQuery<>(Request.class, fields.build(), "version");
    resolution = records.fields().only(List.of("resolution"));
  }

  /** What an answer shows of a ticket. */
  public FieldList list() {
    return records.fields();
  }

  public RecordQuery<Request> records() {
    return records;
  }

  /** One page of the tickets that the restriction shows. */
  public Page page(EntityManager em, ListInfo info, Restriction seen) {
    return records.page(em, info, seen);
  }

  /** All of one ticket; empty where the restriction shows none of this id. */
  public Optional<FoundRecord> one(EntityManager em, long id, Restriction seen) {
    return records.one(em, "view", id, seen);
  }

  /** A ticket's resolution; empty where the restriction shows none of this id. */
  public Optional<FoundRecord> resolution(EntityManager em, long id, Restriction seen) {
    return records.one(em, "resolution", resolution, id, seen);
  }

  /**
   * A loaded ticket with all its fields; by one statement if it has nested records, else by none.
   */
  public FoundRecord of(Request request) {
    request.activity();
    return records.of(request, records.fields().all());
  }

  /** The resolution of a loaded ticket. */
  public FoundRecord resolutionOf(Request request) {
    request.activity();
    return records.of(request, resolution);
  }

  private void inRows(FieldList.Builder fields) {
    fields
        .id("id", "id", "The ticket's id.")
        .id("display_id", "id", "The same as id.")
        .text("subject", "subject", "What it is about, in a line.")
        .searchedBy("subject", "subjectKey")
        .text(
            "short_description", "shortDescription", "How the description begins, as plain text.");
    parts.person(fields, "requester", "requester", "Who asked for it.");
    parts.technician(fields, "The support rep who works on it.");
    parts.value(fields, "status", Status.class, Status.SHOWN, "Where it stands.");
    parts.value(fields, "priority", Priority.class, Priority.SHOWN, "What comes first.");
    parts.value(fields, "group", SupportGroup.class, SupportGroup.SHOWN, "Who looks after it.");
    parts.value(
        fields,
        "template",
        RequestTemplate.class,
        RequestTemplate.SHOWN,
        "What it was made from; settled when it is added.");
    parts.value(fields, "site", Site.class, "Where it is.");
    parts.person(fields, "created_by", "createdBy", "Who added it.");
    progress(fields);
    RequestActivityFields.inRows(fields);
    RequestGaps.inRows(fields);
  }

  private void progress(FieldList.Builder fields) {
    fields
        .sortable("priority.id", "priorityId") // Sorted by order, not by name.
        .searchableText("status.internal_name", "status.internalName")
        .searchableFlag("status.in_progress", "status.inProgress")
        .searchableFlag("status.stop_timer", "status.stopTimer")
        .time("created_time", "createdAt", "When it was added.")
        .time("due_by_time", "dueByAt", "When it has to be solved.")
        .flag(
            "is_overdue",
            List.of("dueByAt", "statusId"),
            views::overdue,
            row -> overdue(row.number(0), row.number(1)),
            "Whether it is past due_by_time and in progress.")
        .id("time_elapsed", "timerRan", "How long its timer ran until it stood last, in ms.")
        .field(
            "is_service_request",
            "templateId",
            ValueType.FLAG,
            (out, row) -> out.flag("is_service_request", isService(row.number(0))),
            "Whether its template is for services.");
  }

  private void people(FieldList.Builder fields) {
    fields
        .richText("description", "description", "descriptionWords", "What is wrong, text or HTML.")
        .large("description", "resolution");
    parts.person(fields, "on_behalf_of", "onBehalfOf", "For whom the requester asked.");
    parts.resolution(fields);
  }

  private void classification(FieldList.Builder fields) {
    parts.value(fields, "urgency", Urgency.class, "How soon it is needed.");
    parts.value(fields, "impact", Impact.class, "Whom it affects.");
    fields.text("impact_details", "impactDetails", "What it affects, in words.");
    parts.value(fields, "level", Level.class, "Which level of support it takes.");
    parts.value(fields, "mode", Mode.class, "How it came.");
    parts.value(fields, "category", Category.class, "What it concerns.");
    parts.value(fields, "subcategory", Subcategory.class, "Which part of the category.");
    parts.value(fields, "item", Item.class, "Which item of the subcategory.");
    parts.value(fields, "request_type", RequestType.class, "Which type of ticket it is.");
  }

  private void times(FieldList.Builder fields) {
    fields
        .time("assigned_time", "assignedAt", "When its technician got it.")
        .time(
            "first_response_due_by_time",
            "firstResponseDueByAt",
            "When it has to be answered first.")
        .time("resolved_time", "resolvedAt", "When it was resolved.")
        .time("completed_time", "completedAt", "When it was completed.")
        .time("last_updated_time", "lastUpdatedAt", "When it was edited last.")
        .time("deleted_time", "deletedAt", "When it went to the trash.");
    merged(fields);
    states(fields);
  }

  private static void merged(FieldList.Builder fields) {
    fields
        .searchableId("merged_into.id", "mergedIntoId")
        .field(
            "merged_into",
            "mergedIntoId",
            MERGED,
            RequestFields::writeMerged,
            "The ticket that it was merged into; null where it stands for itself.");
  }

  private void states(FieldList.Builder fields) {
    fields
        .field(
            "is_first_response_overdue",
            List.of("firstResponseDueByAt", "statusId", RequestActivityFields.RESPONDED_AT),
            ValueType.FLAG,
            (out, row) ->
                out.flag(
                    "is_first_response_overdue",
                    row.number(2) == null && overdue(row.number(0), row.number(1))),
            "Whether it is past first_response_due_by_time, in progress and not answered.")
        .flag(
            "is_trashed",
            List.of("deletedAt"),
            (builder, joins, wanted) ->
                wanted
                    ? builder.isNotNull(joins.path("deletedAt"))
                    : builder.isNull(joins.path("deletedAt")),
            row -> row.number(0) != null,
            "Whether it is in the trash.")
        .flag("is_reopened", "reopened", "Whether it was completed before and is open again.")
        .flag("is_fcr", "firstCallResolution", "Whether the first call solved it.");
  }

  private static void writeMerged(Output out, Row row) {
    if (row.number(0) == null) {
      out.nothing("merged_into");
      return;
    }
    out.json().writeStartObject("merged_into");
    out.id("id", row.number(0));
    out.json().writeEnd();
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
        .text("update_reason", "updateReason", "Why it was edited last.")
        .text("status_change_comments", "statusChangeComments", "Why its status was changed.")
        .longText("callback_url", "callbackUrl", "What is called when the ticket is completed.")
        .text(
            "callback_method",
            "callbackMethod",
            METHODS,
            "How it is called; null as the desk does.");
  }

  private boolean isService(@Nullable Long templateId) {
    return templateId != null
        && lookups
            .byId(RequestTemplate.class, templateId)
            .map(RequestTemplate::serviceTemplate)
            .orElse(false);
  }
}
