package org.relaydesk.conversation.draft;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.conversation.message.Addressees;
import org.relaydesk.conversation.message.MessageFields;
import org.relaydesk.conversation.message.MessageFiles;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.people.PersonReferences;
import org.relaydesk.request.nested.NestedFields;

/** The fields of a draft in answers (contract §5.6). */
@ApplicationScoped
public class DraftFields {
  @Inject private MessageFiles files;
  @Inject private PersonReferences people;
  @Inject private Addressees addressees;
  private RecordQuery<Draft> records;

  @PostConstruct
  void prepare() {
    FieldList.Builder fields =
        new FieldList.Builder()
            .id("id", "id", "The draft's id.")
            .field(
                "type",
                List.of(),
                ValueType.word(Draft.TYPE),
                (out, row) -> out.text("type", Draft.TYPE),
                "What it will be.")
            .text("subject", "subject", "Its subject; null for the usual one.")
            .richText("description", "description", "descriptionWords", "What it says so far.")
            .large("description");
    addressees.ownField(fields, "to", "to", "Whom it goes to; empty for the requester.");
    addressees.ownField(fields, "cc", "cc", "Who gets a copy.");
    addressees.ownField(fields, "bcc", "bcc", "Who gets a copy that the others don't see.");
    fields.field(
        "is_draft",
        List.of(),
        ValueType.FLAG,
        (out, row) -> out.flag("is_draft", true),
        "True: it is not sent.");
    MessageFields.hasAttachments(fields);
    people
        .person(fields, "created_by", "addedById", "addedBy", "Who writes it.")
        .time("created_time", "addedAt", "When it was begun.")
        .time("last_updated_time", "lastUpdatedAt", "When it was edited last, or else begun.");
    belongings(fields);
    records = new RecordQuery<>(Draft.class, fields.build(), "version");
  }

  private void belongings(FieldList.Builder fields) {
    NestedFields.ticket(fields);
    files.field(fields, "filesOf", AttachmentHolder.Kind.DRAFT);
  }

  RecordQuery<Draft> records() {
    return records;
  }

  /** A loaded draft with all its fields. */
  FoundRecord of(Draft draft) {
    draft.request();
    return records.of(draft, records.fields().all());
  }
}
