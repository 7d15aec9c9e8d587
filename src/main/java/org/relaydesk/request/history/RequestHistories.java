package org.relaydesk.request.history;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.model.RequestHistoryChange;
import org.relaydesk.request.nested.NestedRecords;

/** Tells what was done to a ticket. */
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
    Map<Long, List<RequestHistoryChange>> changes = new HashMap<>();
    Page page = nested.page(em, fields.with(changes), requestId, VIEW, info);
    return page.detailed(
        (later, ids) -> {
          changes.clear();
          changes.putAll(changes(later, ids));
        });
  }

  private static Map<Long, List<RequestHistoryChange>> changes(
      EntityManager later, List<Object> ids) {
    return later
        .createQuery(
            "select c from RequestHistoryChange c where c.historyId in :ids order by c.id",
            RequestHistoryChange.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.groupingBy(RequestHistoryChange::historyId));
  }
}
