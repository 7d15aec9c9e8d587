package org.relaydesk.request.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.Details;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.people.PersonReferences;
import org.relaydesk.request.model.RequestHistory;
import org.relaydesk.request.model.RequestHistoryChange;

/** The fields of a ticket's history in answers (contract §5). */
@ApplicationScoped
public class RequestHistoryFields {
  @Inject private PersonReferences people;

  /**
   * The operations, each with its changes.
   *
   * @param changes may be read after the query and before the answer is written
   */
  RecordQuery<RequestHistory> with(Details<RequestHistoryChange> changes) {
    FieldList.Builder fields =
        new FieldList.Builder()
            .id("id", "id", "The entry's id.")
            .text("operation", "operation", "What was done.");
    people
        .person(fields, "by", "actorId", "actor", "Who did it.")
        .time("time", "happenedAt", "When it happened.")
        .field(
            "diff",
            "id",
            RequestHistoryChange.SHOWN.list(),
            (out, row) -> write(out, changes, row.number(0)),
            "What changed.");
    return new RecordQuery<>(RequestHistory.class, fields.build(), "id");
  }

  private static void write(Output out, Details<RequestHistoryChange> changes, @Nullable Long id) {
    JsonGenerator json = out.json();
    json.writeStartArray("diff");
    for (RequestHistoryChange change : changes.of(id)) {
      json.writeStartObject();
      change.write(out);
      json.writeEnd();
    }
    json.writeEnd();
  }
}
