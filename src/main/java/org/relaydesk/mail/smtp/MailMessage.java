package org.relaydesk.mail.smtp;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.richtext.RichText;

/** A mail as it goes over the wire, with the Message-ID that it was queued with. */
final class MailMessage extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  private final String messageId;

  /**
   * @param files all that the mail carries
   */
  MailMessage(Session session, MailJob job, InternetAddress from, List<DataSource> files)
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
    setContent(job, files);
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

  private void setContent(MailJob job, List<DataSource> files) throws MessagingException {
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(text(job.text(), "plain"));
    both.addBodyPart(text(RichText.forMail(job.html()), "html"));
    if (files.isEmpty()) {
      setContent(both);
      return;
    }
    MimeBodyPart body = new MimeBodyPart();
    body.setContent(both);
    MimeMultipart all = new MimeMultipart("mixed");
    all.addBodyPart(body);
    for (DataSource file : files) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDataHandler(new DataHandler(file));
      part.setFileName(file.getName());
      part.setDisposition(Part.ATTACHMENT);
      part.setHeader("Content-Transfer-Encoding", "base64");
      all.addBodyPart(part);
    }
    setContent(all);
  }

  private static MimeBodyPart text(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
