package org.relaydesk.conversation.note;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.conversation.message.MessageFields;
import org.relaydesk.conversation.message.MessageFiles;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.people.PersonReferences;
import org.relaydesk.request.nested.NestedFields;

/** The fields of a note in answers (contract §5.3). */
@ApplicationScoped
public class NoteFields {
  @Inject private MessageFiles files;
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
        .time("last_updated_time", "lastUpdatedAt", "When it was edited last, or else added.");
    MessageFields.hasAttachments(fields);
    NestedFields.ticket(fields);
    files.field(fields, "filesOf", AttachmentHolder.Kind.NOTE);
    records = new RecordQuery<>(Note.class, fields.build(), "version");
  }

  RecordQuery<Note> records() {
    return records;
  }

  /** A loaded note with all its fields. */
  FoundRecord of(Note note) {
    note.request();
    return records.of(note, records.fields().all());
  }
}
