package org.relaydesk.request.history;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.relaydesk.engine.query.Details;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.model.RequestHistoryChange;
import org.relaydesk.request.nested.NestedRecords;

/** Lists a ticket's history. */
@Stateless
public class RequestHistories {
  private static final Right VIEW = new Right("requests", "view");

  @PersistenceContext private EntityManager em;
  @Inject private NestedRecords nested;
  @Inject private RequestHistoryFields fields;

  /**
   * One page of a ticket's operations with what each changed.
   *
   * @throws org.relaydesk.ground.kernel.DeskException NOT_FOUND where the caller sees no such
   *     ticket
   */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(long requestId, ListInfo info) {
    Details<RequestHistoryChange> changes = RequestHistoryChange.details();
    return nested.page(em, fields.with(changes), requestId, VIEW, info).detailed(changes);
  }
}
