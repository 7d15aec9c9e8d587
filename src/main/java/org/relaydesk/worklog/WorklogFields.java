package org.relaydesk.worklog;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldGuard;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.WorklogType;
import org.relaydesk.people.PersonReferences;
import org.relaydesk.request.nested.NestedFields;

/** The fields of a worklog in inputs and answers (contract §5.4). */
@ApplicationScoped
public class WorklogFields {
  static final ValueType SPENT =
      ValueType.object(
          "TimeSpent",
          new Member("hours", ValueType.ID, "Whole hours."),
          new Member("minutes", ValueType.ID, "Whole minutes beside the hours."),
          new Member("value", ValueType.ID, "All of it in milliseconds."));

  private static final long MINUTE = 60_000;
  private static final long MINUTES = 60;

  @Inject private PersonReferences people;
  @Inject private LookupValues lookups;
  @Inject private TimePattern times;
  private RecordQuery<Worklog> records;

  @PostConstruct
  void prepare() {
    FieldList.Builder fields = new FieldList.Builder().id("id", "id", "The worklog's id.");
    people
        .technician(fields, "owner", "ownerId", "owner", "Who worked.")
        .richText("description", "description", "descriptionWords", "What was done, text or HTML.")
        .large("description");
    time(fields);
    fields.reference(
        "type",
        "typeId",
        "type.name",
        lookups.writer(WorklogType.class),
        "What kind of work it was.");
    cost(fields);
    people
        .person(fields, "created_by", "addedById", "addedBy", "Who recorded it.")
        .time("recorded_time", "addedAt", "When it was recorded.");
    place(fields);
    records = new RecordQuery<>(Worklog.class, fields.build(), "version");
  }

  private static void place(FieldList.Builder fields) {
    NestedFields.ticket(fields);
    fields.field(
        "udf_fields",
        List.of(),
        ValueType.object("OwnFields"),
        (out, row) -> out.json().writeStartObject("udf_fields").writeEnd(),
        "Nothing: the desk doesn't have it yet.");
  }

  private static void time(FieldList.Builder fields) {
    fields
        .time(
            "start_time", "startedAt", "When the work began; null where only its length is known.")
        .time("end_time", "endedAt", "When the work ended; null where only its length is known.")
        .measure(
            "time_spent",
            "timeSpent",
            SPENT,
            (out, row) -> writeSpent(out, row.number(0)),
            "How long it took; sorted and searched in milliseconds.")
        .flag(
            "include_nonoperational_hours",
            "includeNonoperationalHours",
            "Whether hours outside of working hours count; the desk has none, so all hours count.")
        .flag("mark_first_response", "markFirstResponse", "Whether it answers the requester.");
  }

  private void cost(FieldList.Builder fields) {
    guarded(
        fields, "owner_cost", "ownerCost", "What the owner's time cost, by their rate or said.");
    fields.decimal(
        new Member("other_cost", ValueType.TEXT, "What was spent beside; two decimals."),
        "otherCost",
        FieldGuard.NONE,
        (out, row) -> out.text("other_cost", text(row.get(0))));
    guarded(fields, "total_cost", "totalCost", "The sum of owner_cost and other_cost.");
  }

  /** Guarded: time and cost would disclose a rep's rate, which needs a right. */
  private void guarded(FieldList.Builder fields, String name, String path, String says) {
    fields.decimal(
        new Member(name, ValueType.TEXT, says + " Told to who may view people.").sometimes(),
        path,
        people.guard(),
        (out, row) -> {
          if (out.readerMay(PersonReferences.VIEW)) {
            out.text(name, text(row.get(0)));
          }
        });
  }

  static void writeSpent(Output out, @Nullable Long millis) {
    long spent = millis == null ? 0 : millis;
    out.json().writeStartObject("time_spent");
    out.id("hours", spent / MINUTE / MINUTES);
    out.id("minutes", spent / MINUTE % MINUTES);
    out.id("value", spent);
    out.json().writeEnd();
  }

  private static @Nullable String text(@Nullable Object sum) {
    return sum == null ? null : ((BigDecimal) sum).toPlainString();
  }

  RecordQuery<Worklog> records() {
    return records;
  }

  /** Reads the input of an add. */
  public WorklogInput forAdd(InputObject in) {
    return WorklogInput.forAdd(in, times);
  }

  /** Reads the input of an edit. */
  public WorklogInput forEdit(InputObject in) {
    return WorklogInput.forEdit(in, times);
  }

  /** A loaded worklog with all its fields. */
  FoundRecord of(Worklog worklog) {
    worklog.request();
    return records.of(worklog, records.fields().all());
  }
}
