package org.relaydesk.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.Output;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.Row;

/** How the audit log is answered (contract §13, 40). */
final class AuditFields {
  static final RecordQuery<AuditEntry> ENTRIES =
      new RecordQuery<>(
          AuditEntry.class,
          new FieldList.Builder()
              .id("id", "id")
              .time("time", "happenedAt")
              .snapshot("actor", "actorId", "actorName")
              .text("key", "keyPrefix")
              .text("address", "address")
              .text("action", "action")
              .named("subject.type", "subjectType")
              .named("subject.name", "subjectName")
              .searchableId("subject.id", "subjectId")
              .field(
                  "subject",
                  List.of("subjectType", "subjectId", "subjectName"),
                  AuditFields::writeSubject)
              .field("before", "before", (out, row) -> writeState(out, "before", row.text(0)))
              .field("after", "after", (out, row) -> writeState(out, "after", row.text(0)))
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
