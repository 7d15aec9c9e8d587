package org.relaydesk.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.ShapedFields.Part;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.Row;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;

/** The fields of an audit entry in answers (contract §13, 40). */
final class AuditFields {
  private static final ValueType SUBJECT =
      ValueType.object(
          "AuditSubject",
          new Member("type", ValueType.TEXT, "Which kind of record."),
          new Member("id", ValueType.ID, "Its id; null of a page or an operation.").sometimes(),
          new Member("name", ValueType.TEXT, "Its name of then."));

  static final RecordQuery<AuditEntry> ENTRIES =
      new RecordQuery<>(
          AuditEntry.class,
          new FieldList.Builder()
              .id("id", "id", "The entry's id.")
              .time("time", "happenedAt", "When it happened.")
              .snapshot("actor", "actorId", "actorName", "Who did it, by the name of then.")
              .text("key", "keyPrefix", "How the key that was used begins.")
              .text("address", "address", "Where the call came from.")
              .text("action", "action", "What was done, as api_key.generated.")
              .object(
                  "subject",
                  SUBJECT,
                  List.of(
                      Part.text("type", "subjectType"),
                      Part.id("id", "subjectId"),
                      Part.text("name", "subjectName")),
                  AuditFields::writeSubject,
                  "What it was done to.")
              .field(
                  "before",
                  "before",
                  ValueType.ANY,
                  (out, row) -> writeState(out, "before", row.text(0)),
                  "What changed, as it was; null where it was not there.")
              .field(
                  "after",
                  "after",
                  ValueType.ANY,
                  (out, row) -> writeState(out, "after", row.text(0)),
                  "What changed, as it is; null where it is gone.")
              .large("before", "after")
              .build(),
          "id");

  private AuditFields() {}

  private static void writeSubject(Output out, Row row) {
    if (row.text(0) == null) {
      out.nothing("subject");
      return;
    }
    out.json().writeStartObject("subject");
    out.text("type", row.text(0));
    out.id("id", row.number(1));
    out.text("name", row.text(2));
    out.json().writeEnd();
  }

  private static void writeState(Output out, String name, @Nullable String json) {
    if (json == null) {
      out.nothing(name);
    } else {
      out.json().write(name, Difference.read(json));
    }
  }
}
