package org.relaydesk.request;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.query.FieldList;
import org.relaydesk.base.query.Output;
import org.relaydesk.base.query.RecordQuery;

/** How a ticket's history is answered (contract §5). */
final class RequestHistoryFields {
  private RequestHistoryFields() {}

  /**
   * The operations, each with its changes.
   *
   * @param changes by operation; may be filled after the query and before the answer is written
   */
  static RecordQuery<RequestHistory> with(Map<Long, List<RequestHistoryChange>> changes) {
    FieldList fields =
        new FieldList.Builder()
            .id("id", "id")
            .text("operation", "operation")
            .reference("by", "actorId", "actor.name")
            .field(
                "by",
                List.of("actorId", "actor.name"),
                (out, row) -> out.reference("by", row.number(0), row.text(1)))
            .time("time", "happenedAt")
            .field("diff", "id", (out, row) -> write(out, changes, row.number(0)))
            .build();
    return new RecordQuery<>(RequestHistory.class, fields, "id");
  }

  private static void write(
      Output out, Map<Long, List<RequestHistoryChange>> changes, @Nullable Long id) {
    JsonGenerator json = out.json();
    json.writeStartArray("diff");
    for (RequestHistoryChange change : changes.getOrDefault(id, List.of())) {
      json.writeStartObject();
      change.write(out);
      json.writeEnd();
    }
    json.writeEnd();
  }
}
