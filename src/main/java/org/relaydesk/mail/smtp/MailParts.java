package org.relaydesk.mail.smtp;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.relaydesk.ground.richtext.Picture;
import org.relaydesk.ground.richtext.RichText;

/**
 * The parts of a mail, from the inside out: the text twice; with the pictures that it shows; with
 * the other files. A file that the text shows is no attachment besides.
 */
final class MailParts {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailJob job;
  private final List<MailFile> pictures;
  private final List<MailFile> attachments;

  /**
   * Sorts the files.
   *
   * @param files all that the mail is sent with
   */
  MailParts(MailJob job, List<MailFile> files) {
    this.job = job;
    Set<Long> shown =
        RichText.pictures(job.html()).stream()
            .map(Picture::attachmentId)
            .collect(Collectors.toSet());
    pictures =
        files.stream().filter(file -> shown.contains(file.id()) && file.isPicture()).toList();
    attachments =
        files.stream().filter(file -> file.carried() && !pictures.contains(file)).toList();
  }

  /** The whole content. */
  MimeMultipart all() throws MessagingException {
    MimeMultipart said = pictures.isEmpty() ? text() : withPictures();
    if (attachments.isEmpty()) {
      return said;
    }
    MimeMultipart all = new MimeMultipart("mixed");
    all.addBodyPart(holding(said));
    for (MailFile file : attachments) {
      all.addBodyPart(part(file, Part.ATTACHMENT));
    }
    return all;
  }

  private MimeMultipart text() throws MessagingException {
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(text(job.text(), "plain"));
    both.addBodyPart(text(RichText.forMail(job.html(), this::contentId), "html"));
    return both;
  }

  private Optional<String> contentId(Picture picture) {
    return pictures.stream()
        .filter(file -> file.id() == picture.attachmentId())
        .findFirst()
        .map(this::contentId);
  }

  /** Unique, and the same at each attempt, as the Message-ID is. */
  private String contentId(MailFile picture) {
    return picture.id() + "." + job.messageId().replaceAll("[<>]", "");
  }

  private MimeMultipart withPictures() throws MessagingException {
    MimeMultipart related = new Related();
    related.addBodyPart(holding(text()));
    for (MailFile picture : pictures) {
      MimeBodyPart part = part(picture, Part.INLINE);
      part.setContentID("<" + contentId(picture) + ">");
      related.addBodyPart(part);
    }
    return related;
  }

  private static MimeBodyPart holding(MimeMultipart content) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(content);
    return part;
  }

  private static MimeBodyPart part(MailFile file, String disposition) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(file.content()));
    part.setFileName(file.content().getName());
    part.setDisposition(disposition);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private static MimeBodyPart text(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  /** RFC 2387 wants to be told what the first part is. */
  private static final class Related extends MimeMultipart {
    Related() throws MessagingException {
      super("related");
      ContentType type = new ContentType(contentType);
      type.setParameter("type", "multipart/alternative");
      contentType = type.toString();
    }
  }
}
