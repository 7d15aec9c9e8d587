package org.relaydesk.mail;

import static org.relaydesk.engine.database.DatabaseTime.NOW;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.audit.Subject;
import org.relaydesk.engine.database.EntityKind;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Failure;

/** Lists all mails, for administrators. */
@Stateless
public class Mails {
  private static final EntityKind<Mail> KIND = new EntityKind<>(Mail.class, "mail");

  @PersistenceContext private EntityManager em;
  @EJB private AuditLog audit;
  @Inject private MailFields fields;
  @Inject private MailHost host;
  @Inject private Event<MailQueued> queued;

  @Allows("mails.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(ListInfo info) {
    return fields.records().page(em, info);
  }

  /** One mail; empty where there is no such id. */
  @Allows("mails.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> find(long id) {
    return fields.records().find(em, id);
  }

  /**
   * Makes a mail due at once: again where it is through, with the same Message-ID, so that who gets
   * it twice can know it; or before its next attempt's time.
   *
   * @return its id
   * @throws org.relaydesk.ground.kernel.DeskException NOT_EDITABLE while a node is sending it
   */
  @Allows("mails.resend")
  public long resend(long id) {
    host.require();
    Mail mail = KIND.locked(em, id);
    if (mail.state() == MailState.SENDING) {
      throw Failure.NOT_EDITABLE.of("state", "The mail is being sent just now");
    }
    if (mail.state().through()) {
      em.createNativeQuery(
              "UPDATE mail SET state = 'due', attempts = 0, last_error = NULL, delivered_at = NULL,"
                  + " lease_token = NULL, due_since = "
                  + NOW
                  + ", expires_at = "
                  + NOW
                  + " + CAST(? AS BIGINT) WHERE id = ?")
          .setParameter(1, mail.automatic() ? MailQueue.NOTICE_LASTS.toMillis() : null)
          .setParameter(2, id)
          .executeUpdate();
    }
    em.createNativeQuery("UPDATE mail SET next_attempt_at = " + NOW + " WHERE id = ?")
        .setParameter(1, id)
        .executeUpdate();
    audit.note("mail.resent", new Subject("mail", id, mail.subject()));
    queued.fire(new MailQueued(id));
    return id;
  }
}
