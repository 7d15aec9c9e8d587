package org.relaydesk.mail.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A mail as it goes over the wire, with the Message-ID that it was queued with. */
final class MailMessage extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  private final String messageId;

  /**
   * @param files all that it is sent with
   */
  MailMessage(Session session, MailJob job, InternetAddress from, List<MailFile> files)
      throws MessagingException {
    super(session);
    messageId = job.messageId();
    setFrom(from);
    setRecipients(Message.RecipientType.TO, job.to());
    setRecipients(Message.RecipientType.CC, job.cc());
    setRecipients(Message.RecipientType.BCC, job.bcc());
    setSubject(job.subject(), UTF_8);
    setHeader("Date", DATE.format(Instant.ofEpochMilli(job.createdAt()).atZone(ZoneOffset.UTC)));
    header("In-Reply-To", job.inReplyTo());
    header("References", job.references());
    if (job.automatic()) {
      markAutomatic();
    }
    setContent(new MailParts(job, files).all());
    saveChanges();
  }

  private void header(String name, @Nullable String value) throws MessagingException {
    if (value != null) {
      setHeader(name, value.replace(" ", "\r\n "));
    }
  }

  /** RFC 3834: nobody's auto-responder should answer this, and none of ours shall. */
  private void markAutomatic() throws MessagingException {
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("Precedence", "bulk");
    setHeader("X-Auto-Response-Suppress", "All");
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
