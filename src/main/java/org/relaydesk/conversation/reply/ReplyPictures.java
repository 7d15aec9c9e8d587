package org.relaydesk.conversation.reply;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.attachment.StoredFile;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.richtext.Picture;
import org.relaydesk.ground.richtext.RichText;
import org.relaydesk.mail.MailFiles;
import org.relaydesk.mail.smtp.MailFile;
import org.relaydesk.request.file.RequestFiles;
import org.relaydesk.request.model.Request;

/**
 * Pictures in a reply. Its reader has no access to the desk: pictures that the reply carries, or
 * that its writer may view on the ticket, go along with the mail. For others the alternative text
 * is sent.
 */
@ApplicationScoped
public class ReplyPictures {
  /** Pictures of one reply at most. */
  private static final int MOST = 50;

  @EJB private RequestFiles files;
  @EJB private MailFiles mails;

  /**
   * Stores which pictures go along with a queued reply. Its own files must be attached already.
   *
   * @param holder the reply
   * @param html what it says, sanitised, or a plain text
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE where it shows too many
   */
  void show(Request ticket, AttachmentHolder holder, String html) {
    Set<Long> shown =
        RichText.pictures(html).stream()
            .filter(picture -> picture.requestId() == ticket.id())
            .map(Picture::attachmentId)
            .collect(Collectors.toSet());
    if (shown.size() > MOST) {
      throw Failure.INVALID_VALUE.of("description", "At most " + MOST + " pictures in a reply");
    }
    if (!shown.isEmpty()) {
      mails.shows(
          holder.id(),
          files.seen(ticket.id(), holder, shown).stream()
              .filter(file -> MailFile.isPicture(file.contentType()))
              .map(StoredFile::id)
              .toList());
    }
  }
}
