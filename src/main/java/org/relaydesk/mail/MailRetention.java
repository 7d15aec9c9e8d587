package org.relaydesk.mail;

import static org.relaydesk.engine.database.DatabaseTime.NOW;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.ground.kernel.Open;

/**
 * Deletes mails that have ended, with their files. Mails on their way stay, even if their ticket is
 * purged.
 */
@Stateless
@Open("runs by the clock")
public class MailRetention {
  static final int BATCH = 100;

  private static final String THROUGH = "state NOT IN ('due', 'sending')";

  /** SKIP LOCKED: nodes may delete at the same time. */
  private static final String SOME = " LIMIT " + BATCH + " FOR UPDATE SKIP LOCKED";

  private static final String PURGED =
      "SELECT id FROM mail WHERE request_id IS NULL AND of_request = TRUE AND "
          + THROUGH
          + " ORDER BY id"
          + SOME;

  private static final String OLD =
      "SELECT id FROM mail WHERE type <> 'CONVERSATION' AND "
          + THROUGH
          + " AND due_since < "
          + NOW
          + " - CAST(? AS BIGINT) ORDER BY due_since"
          + SOME;

  @PersistenceContext private EntityManager em;
  @EJB private Attachments attachments;

  /**
   * Deletes mails whose ticket was purged, {@value #BATCH} at most.
   *
   * @return whether there may be more
   */
  public boolean forgetPurged() {
    return forget(em.createNativeQuery(PURGED));
  }

  /**
   * Deletes the oldest notices, {@value #BATCH} at most; a reply is part of its ticket.
   *
   * @param keptMillis how long they are kept since they became due
   * @return whether there may be more
   */
  public boolean forgetOld(long keptMillis) {
    return forget(em.createNativeQuery(OLD).setParameter(1, keptMillis));
  }

  private boolean forget(Query mails) {
    List<?> found = mails.getResultList();
    for (Object each : found) {
      long id = ((Number) each).longValue();
      attachments.removeAll(AttachmentHolder.mail(null, id));
      em.createNativeQuery("DELETE FROM mail WHERE id = ?").setParameter(1, id).executeUpdate();
    }
    return found.size() == BATCH;
  }
}
