package org.relaydesk.mail;

import static org.relaydesk.engine.database.DatabaseTime.NOW;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.database.EntityIds;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Open;

/** Queues mails in the caller's transaction: a mail is sent only if that commits. */
@Stateless
public class MailQueue {
  /** Older notices are dropped. */
  static final Duration NOTICE_LASTS = Duration.ofHours(24);

  /** A Message-ID; what others sent may be anything. */
  private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,900}>");

  /** When it was written is told beside notes, by their clock; nodes compare the other times. */
  private static final String INSERT =
      "INSERT INTO mail (created_at, due_since, next_attempt_at, expires_at, state, id, type,"
          + " request_id, of_request, sender_id, to_addresses, cc_addresses, bcc_addresses, subject,"
          + " body_html, body_text, message_id, in_reply_to, reference_ids, target)"
          + " SELECT ?, n.at, n.at, n.at + CAST(? AS BIGINT), 'due', ?, ?, CAST(? AS BIGINT), ?,"
          + " CAST(? AS BIGINT), ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM (SELECT "
          + NOW
          + " AS at) n";

  @PersistenceContext private EntityManager em;
  @Inject private MailHost host;
  @Inject private DeskClock clock;
  @Inject private Event<MailQueued> queued;

  /**
   * Queues a mail. Its Message-ID is fixed here, and the same at every attempt. All mails of a
   * ticket refer to one Message-ID that stands for the ticket, so that mail programs show them
   * together, and the subject carries its number, so that an answer can be matched.
   *
   * @return the mail's id, which is no note's either
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE where the desk sends no mail
   */
  @Open("part of the use case that has something to say")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long add(OutgoingMail mail) {
    host.require();
    long id = EntityIds.next(em, Mail.class);
    Query insert = em.createNativeQuery(INSERT);
    int at = 1;
    for (Object value : values(id, mail)) {
      insert.setParameter(at++, value);
    }
    insert.executeUpdate();
    queued.fire(new MailQueued(id));
    return id;
  }

  private List<@Nullable Object> values(long id, OutgoingMail mail) {
    String domain = host.from().domain();
    Long ticket = mail.requestId();
    String thread = ticket == null ? null : "<request-" + ticket + "@" + domain + ">";
    String given = mail.inReplyTo();
    String answered = given == null || !MESSAGE_ID.matcher(given).matches() ? thread : given;
    return Arrays.<@Nullable Object>asList(
        clock.now(),
        mail.type().automatic() ? NOTICE_LASTS.toMillis() : null,
        id,
        mail.type().text(),
        ticket,
        ticket != null,
        mail.senderId(),
        MailAddress.join(mail.recipients().to()),
        MailAddress.join(mail.recipients().cc()),
        MailAddress.join(mail.recipients().bcc()),
        SubjectLine.of(mail.subject(), ticket),
        mail.body().html(),
        mail.body().text(),
        "<" + UUID.randomUUID() + "@" + domain + ">",
        answered,
        thread == null || thread.equals(answered) ? answered : thread + " " + answered,
        host.target());
  }
}
