package org.relaydesk.conversation.reply;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.conversation.draft.Draft;
import org.relaydesk.conversation.draft.Drafts;
import org.relaydesk.conversation.message.Addressees;
import org.relaydesk.conversation.message.MessageInput;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.richtext.RichText;
import org.relaydesk.mail.Mail;
import org.relaydesk.mail.MailAddress;
import org.relaydesk.mail.MailBody;
import org.relaydesk.mail.MailFiles;
import org.relaydesk.mail.MailHost;
import org.relaydesk.mail.MailQueue;
import org.relaydesk.mail.MailType;
import org.relaydesk.mail.OutgoingMail;
import org.relaydesk.mail.Recipients;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestActivity;
import org.relaydesk.request.nested.NestedKind;
import org.relaydesk.request.nested.NestedQuery;
import org.relaydesk.request.nested.NestedRecords;

/** Sends replies by mail. A ticket's first reply is its first response. */
@Stateless
public class Replies {
  private static final NestedKind REPLY =
      new NestedKind("reply", "requests", RequestActivity.Count.CONVERSATIONS);

  @PersistenceContext private EntityManager em;
  @EJB private MailQueue queue;
  @EJB private MailFiles mails;
  @EJB private Attachments attachments;
  @EJB private Drafts drafts;
  @Inject private ReplyPictures pictures;
  @Inject private MailHost host;
  @Inject private NestedRecords nested;
  @Inject private NotificationFields fields;
  @Inject private Addressees addressees;
  @Inject private CurrentCaller caller;

  /**
   * Queues a reply on a ticket that is not in the trash. It goes to the requester unless the input
   * or its draft says otherwise.
   *
   * @return the notification that it is
   */
  @Allows("requests.reply")
  public FoundRecord reply(long requestId, ReplyInput input) {
    host.require();
    Request ticket = nested.parent(em, requestId, REPLY.right("reply"));
    Draft draft = draft(ticket, input);
    OutgoingMail mail =
        mail(ticket, input.message(), draft == null ? Draft.Kept.NOTHING : draft.kept());
    long id = queue.add(mail);
    AttachmentHolder holder = AttachmentHolder.mail(requestId, id);
    int files = draft == null ? 0 : drafts.sent(ticket, draft, holder);
    int all = files + attachments.attach(holder, input.message().files().orDefault(List.of()));
    if (all > 0) {
      mails.carries(id, all);
    }
    pictures.show(ticket, holder, mail.body().html());
    nested.added(em, REPLY, ticket, true);
    return fields.records().stored(em, id);
  }

  /** A reply that the caller sent, for a repeat of the POST; empty if it is gone. */
  @Allows("requests.reply")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> findAdded(long id) {
    NestedQuery<Mail> mine = new NestedQuery<>(fields.records(), nested.mine("senderId"));
    return nested.added(em, mine, id);
  }

  private @Nullable Draft draft(Request ticket, ReplyInput input) {
    Reference named = input.draft();
    if (named == null) {
      return null;
    }
    Long id = named.id();
    if (id == null) {
      throw Failure.INVALID_VALUE.of("draft", "A draft is named by its id");
    }
    return drafts.toSend(ticket, id, input.draftVersion());
  }

  private OutgoingMail mail(Request ticket, MessageInput input, Draft.Kept kept) {
    String text = input.description().orElse(kept.description());
    if (text == null || text.isBlank()) {
      throw Failure.MISSING.of("description", "A reply says something");
    }
    String subject = input.subject().orElse(kept.subject());
    return new OutgoingMail(
        MailType.REPLY,
        ticket.id(),
        caller.get().personId(),
        recipients(ticket, input, kept),
        subject == null || subject.isBlank() ? "Re: " + ticket.subject() : subject,
        new MailBody(RichText.clean(text), RichText.plain(text)),
        null);
  }

  private Recipients recipients(Request ticket, MessageInput input, Draft.Kept kept) {
    List<MailAddress> to = addressees.read("to", input.to(), kept.to());
    return new Recipients(
        to.isEmpty() ? requester(ticket) : to,
        addressees.read("cc", input.cc(), kept.cc()),
        addressees.read("bcc", input.bcc(), kept.bcc()));
  }

  private List<MailAddress> requester(Request ticket) {
    return Optional.ofNullable(ticket.requesterId())
        .flatMap(addressees::of)
        .map(List::of)
        .orElseThrow(
            () ->
                Failure.MISSING.of(
                    "to", "The ticket's requester has no e-mail address: say whom it goes to"));
  }
}
