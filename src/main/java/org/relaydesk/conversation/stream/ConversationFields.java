package org.relaydesk.conversation.stream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.conversation.message.Addressees;
import org.relaydesk.conversation.message.MessageFields;
import org.relaydesk.conversation.message.MessageFiles;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.Row;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.people.PersonReferences;

/** The fields of a conversation's entry in answers (contract §5.6). */
@ApplicationScoped
public class ConversationFields {
  @Inject private MessageFiles files;
  @Inject private PersonReferences people;
  @Inject private Addressees addressees;
  private RecordQuery<ConversationEntry> records;

  @PostConstruct
  void prepare() {
    FieldList.Builder fields =
        new FieldList.Builder()
            .id("id", "id", "The id, that of the note or notification that it is.")
            .text(
                "type",
                "type",
                "NOTES for a note, CONVERSATION for a reply, else which notice of the desk's.")
            .time("created_time", "createdAt", "When it was written.");
    people
        .person(
            fields, "created_by", "createdById", "createdBy", "Who wrote it; null for the desk.")
        .flag("show_to_requester", "showToRequester", "Whether the requester gets it, too.")
        .field(
            "content_url",
            List.of("id", "requestId", "type"),
            ValueType.TEXT,
            ConversationFields::writeUrl,
            "Where it is in full.");
    MessageFields.hasAttachments(fields);
    fields
        .notInRows()
        .text("subject", "subject", "A mail's subject; null for a note.")
        .richText("description", "description", "words", "What it says, text or HTML.")
        .large("description");
    ofMails(fields);
    fileFields(fields);
    records = new RecordQuery<>(ConversationEntry.class, fields.build(), "version");
  }

  private void ofMails(FieldList.Builder fields) {
    fields.text("state", "state", "How far a mail is; null for a note.");
    addressees.field(fields, "to", "to", "Whom a mail goes to; null to who may not view people.");
    addressees.field(fields, "cc", "cc", "Who gets a copy; null to who may not view people.");
  }

  private void fileFields(FieldList.Builder fields) {
    files.field(
        fields,
        List.of("filesOf", "type"),
        row -> kind(row.text(1)),
        AttachmentHolder.Kind.NOTE,
        AttachmentHolder.Kind.MAIL);
  }

  private static AttachmentHolder.Kind kind(@Nullable String type) {
    return ConversationEntry.NOTE.equals(type)
        ? AttachmentHolder.Kind.NOTE
        : AttachmentHolder.Kind.MAIL;
  }

  private static void writeUrl(Output out, Row row) {
    String kind = ConversationEntry.NOTE.equals(row.text(2)) ? "notes" : "notifications";
    out.text(
        "content_url", "/api/v3/requests/%d/%s/%d".formatted(row.number(1), kind, row.number(0)));
  }

  RecordQuery<ConversationEntry> records() {
    return records;
  }
}
