package org.relaydesk.mail;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.attachment.StoredFile;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.richtext.RichText;
import org.relaydesk.mail.smtp.AttachedFile;
import org.relaydesk.mail.smtp.MailFile;
import org.relaydesk.mail.smtp.MailJob;

/**
 * The files of mails: what a mail carries is its own; a picture that its text shows may be another
 * file of its ticket, and goes along without being moved.
 */
@Stateless
public class MailFiles {
  @PersistenceContext private EntityManager em;
  @EJB private Attachments attachments;

  /**
   * Stores how many files a mail carries, in the transaction that queues it. It is sent only with
   * all of them.
   */
  @Open("part of the use case that has something to say")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void carries(long mailId, int files) {
    em.createNativeQuery("UPDATE mail SET attachment_count = ? WHERE id = ?")
        .setParameter(1, files)
        .setParameter(2, mailId)
        .executeUpdate();
  }

  /**
   * Stores which other files of its ticket a mail shows, in the transaction that queues it. It is
   * sent without those deleted meanwhile.
   *
   * @param fileIds no more than a mail may show
   */
  @Open("part of the use case that has something to say")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void shows(long mailId, Collection<Long> fileIds) {
    if (fileIds.isEmpty()) {
      return;
    }
    String places = String.join(", ", Collections.nCopies(fileIds.size(), "?"));
    Query insert =
        em.createNativeQuery(
                "INSERT INTO mail_picture (mail_id, attachment_id) SELECT CAST(? AS BIGINT), a.id"
                    + " FROM attachment a WHERE a.id IN (%s)".formatted(places))
            .setParameter(1, mailId);
    int at = 2;
    for (Long id : fileIds) {
      insert.setParameter(at++, id);
    }
    insert.executeUpdate();
  }

  /** The files of a mail; by one statement if it has any, and two for pictures. */
  @Open("called by the relay only")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<MailFile> of(MailJob job) {
    List<MailFile> all = new ArrayList<>();
    if (job.attachments() > 0) {
      attachments
          .files(AttachmentHolder.mail(job.requestId(), job.id()))
          .forEach(file -> all.add(file(file, true)));
    }
    if (!RichText.pictures(job.html()).isEmpty()) {
      pictures(job.id()).forEach(file -> all.add(file(file, false)));
    }
    return all;
  }

  private MailFile file(StoredFile file, boolean carried) {
    return new MailFile(file.id(), new AttachedFile(attachments, file), carried);
  }

  private List<StoredFile> pictures(long mailId) {
    List<?> ids =
        em.createNativeQuery("SELECT attachment_id FROM mail_picture WHERE mail_id = ?")
            .setParameter(1, mailId)
            .getResultList();
    return ids.isEmpty()
        ? List.of()
        : attachments.files(ids.stream().map(id -> ((Number) id).longValue()).toList());
  }
}
