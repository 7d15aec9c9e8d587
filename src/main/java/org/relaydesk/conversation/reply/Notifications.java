package org.relaydesk.conversation.reply;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.mail.Mail;
import org.relaydesk.request.access.RequestAccess;
import org.relaydesk.request.nested.NestedQuery;
import org.relaydesk.request.nested.NestedRecords;

/**
 * Lists a ticket's mails, sent or waiting. Notices of notes are left out for callers who may not
 * view notes.
 */
@Stateless
public class Notifications {
  private static final Right VIEW = new Right("requests", "view");
  private static final Right VIEW_NOTES = new Right("notes", "view");

  @PersistenceContext private EntityManager em;
  @EJB private RequestAccess access;
  @Inject private NestedRecords nested;
  @Inject private NotificationFields fields;

  /** A page of a ticket's mails. */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(long requestId, ListInfo info) {
    return nested.page(em, seen(requestId), requestId, VIEW, info);
  }

  /** One mail; empty if the ticket has none of this id. */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> find(long requestId, long id) {
    return nested.one(em, seen(requestId), requestId, id, VIEW);
  }

  private NestedQuery<Mail> seen(long requestId) {
    boolean notes = access.reaches(requestId, VIEW_NOTES);
    return new NestedQuery<>(
        fields.records(), notes ? Restriction.NONE : NotificationFields.QUOTES_NO_NOTE);
  }
}
