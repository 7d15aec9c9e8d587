package org.relaydesk.conversation.stream;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import org.relaydesk.conversation.reply.NotificationFields;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.access.RequestAccess;
import org.relaydesk.request.nested.NestedQuery;
import org.relaydesk.request.nested.NestedRecords;

/**
 * Lists a ticket's notes and mails. Notes and their notices are left out for callers who may not
 * view notes.
 */
@Stateless
public class Conversations {
  private static final Right VIEW = new Right("requests", "view");
  private static final Right VIEW_NOTES = new Right("notes", "view");

  private static final Restriction NO_NOTES =
      Restriction.with(
              "noNotes",
              Map.of(),
              (builder, joins) -> builder.notEqual(joins.path("type"), ConversationEntry.NOTE))
          .and(NotificationFields.QUOTES_NO_NOTE);

  @PersistenceContext private EntityManager em;
  @EJB private RequestAccess access;
  @Inject private NestedRecords nested;
  @Inject private ConversationFields fields;

  /** A page of a ticket's conversation. */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(long requestId, ListInfo info) {
    return nested.page(em, seen(requestId), requestId, VIEW, info);
  }

  /** One entry; empty if the ticket has none of this id that the caller may see. */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> find(long requestId, long id) {
    return nested.one(em, seen(requestId), requestId, id, VIEW);
  }

  private NestedQuery<ConversationEntry> seen(long requestId) {
    boolean notes = access.reaches(requestId, VIEW_NOTES);
    return new NestedQuery<>(fields.records(), notes ? Restriction.NONE : NO_NOTES);
  }
}
