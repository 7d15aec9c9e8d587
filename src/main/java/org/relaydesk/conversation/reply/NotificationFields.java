package org.relaydesk.conversation.reply;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.conversation.message.Addressees;
import org.relaydesk.conversation.message.MessageFields;
import org.relaydesk.conversation.message.MessageFiles;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.mail.Mail;
import org.relaydesk.mail.MailType;
import org.relaydesk.people.PersonReferences;

/** The fields of a ticket's mails in answers (contract §5.6). */
@ApplicationScoped
public class NotificationFields {
  /** Leaves out mails that quote notes, for callers who may not view notes. */
  public static final Restriction QUOTES_NO_NOTE =
      Restriction.with(
          "quotesNoNote",
          Map.of(),
          (builder, joins) -> builder.notEqual(joins.path("type"), MailType.NOTED.text()));

  @Inject private MessageFiles files;
  @Inject private PersonReferences people;
  @Inject private Addressees addressees;
  private RecordQuery<Mail> records;

  @PostConstruct
  void prepare() {
    FieldList.Builder fields =
        new FieldList.Builder()
            .id("id", "id", "The notification's id.")
            .text("type", "type", "What it is: CONVERSATION for a reply, else which notice.")
            .text("subject", "subject", "The mail's subject.")
            .richText("description", "html", "text", "What it says, text or HTML.")
            .large("html");
    people
        .person(fields, "sender", "senderId", "sender", "Who wrote it; null where the desk did.")
        .time("created_time", "createdAt", "When it was written.")
        .time("sent_time", "deliveredAt", "When the mail host took it; null before that.")
        .text("state", "state", "How far it is: due, sending, delivered, failed, dead or dropped.");
    addressees.field(fields, "to", "to", "Whom it goes to; null to who may not view people.");
    addressees.field(fields, "cc", "cc", "Who gets a copy; null to who may not view people.");
    MessageFields.hasAttachments(fields);
    files.field(fields, "filesOf", AttachmentHolder.Kind.MAIL);
    records = new RecordQuery<>(Mail.class, fields.build(), "attempts");
  }

  RecordQuery<Mail> records() {
    return records;
  }
}
