package org.relaydesk.conversation.note;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.Row;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.people.PersonReferences;

/** How notes are answered (contract §5.3). */
@ApplicationScoped
public class NoteFields {
  private static final ValueType TICKET =
      ValueType.object(
          "NotedRequest",
          new Member("id", ValueType.ID, "The ticket's id."),
          new Member("subject", ValueType.TEXT, "What the ticket is about."));

  @Inject private PersonReferences people;
  private RecordQuery<Note> records;

  @PostConstruct
  void prepare() {
    FieldList.Builder fields =
        new FieldList.Builder()
            .id("id", "id", "The note's id.")
            .richText(
                "description", "description", "descriptionWords", "What it says, text or HTML.")
            .large("description")
            .flag("show_to_requester", "showToRequester", "Whether the requester is shown it.")
            .flag("mark_first_response", "markFirstResponse", "Whether it answers the requester.");
    people
        .person(fields, "added_by", "addedById", "addedBy", "Who wrote it.")
        .time("added_time", "addedAt", "When it was added.");
    people
        .person(
            fields, "last_updated_by", "lastUpdatedById", "lastUpdatedBy", "Who edited it last.")
        .time("last_updated_time", "lastUpdatedAt", "When it was edited last, or else added.")
        .field(
            "has_attachments",
            "attachments",
            ValueType.FLAG,
            (out, row) -> out.flag("has_attachments", isSome(row.number(0))),
            "Whether it has attachments.")
        .field(
            "request",
            List.of("requestId", "request.subject"),
            TICKET,
            NoteFields::writeTicket,
            "Its ticket.");
    records = new RecordQuery<>(Note.class, fields.build(), "version");
  }

  private static void writeTicket(Output out, Row row) {
    out.json().writeStartObject("request");
    out.id("id", row.number(0));
    out.text("subject", row.text(1));
    out.json().writeEnd();
  }

  private static boolean isSome(@Nullable Long count) {
    return count != null && count > 0;
  }

  RecordQuery<Note> records() {
    return records;
  }

  /** All of a note in hand. */
  FoundRecord of(Note note) {
    note.request();
    return records.of(note, records.fields().all());
  }
}
