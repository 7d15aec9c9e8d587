package org.relaydesk.conversation.note;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.attachment.AttachmentFields;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.attachment.ShownFiles;
import org.relaydesk.conversation.message.MessageFields;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.PreparedWriter;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.people.PersonReferences;

/** How notes are answered (contract §5.3). */
@ApplicationScoped
public class NoteFields {
  private static final Right FILES = new Right("attachments", "view");

  @Inject private ShownFiles files;
  @Inject private CurrentCaller caller;
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
    MessageFields.ticket(fields);
    fields
        .notInRows()
        .writtenBy("filesOf", new Files())
        .field(
            "attachments",
            "filesOf",
            AttachmentFields.SHOWN.list(),
            (out, row) ->
                files.write(out, "attachments", AttachmentHolder.Kind.NOTE, row.number(0)),
            "Its files; none for a caller who may not view attachments.");
    records = new RecordQuery<>(Note.class, fields.build(), "version");
  }

  /** Reads the files of all notes of an answer at once. */
  private final class Files implements PreparedWriter {
    @Override
    public void prepare(Set<Long> ids) {
      if (caller.get().may(FILES)) {
        files.read(AttachmentHolder.Kind.NOTE, ids);
      }
    }

    @Override
    public void write(Output out, String name, @Nullable Long id) {
      files.write(out, name, AttachmentHolder.Kind.NOTE, id);
    }
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
