package org.relaydesk.request.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Set;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.answer.RequestFields;
import org.relaydesk.request.model.Request;

/** Checks in which tickets the caller holds a right. */
@Stateless
public class RequestAccess {
  @PersistenceContext private EntityManager em;
  @Inject private RequestFields fields;
  @Inject private RequestScope scope;
  @Inject private CurrentCaller caller;

  /**
   * Refuses, as one that doesn't exist, a ticket in which the caller doesn't hold a right. Costs a
   * statement only where the right doesn't hold in all tickets: there it is not asked whether the
   * ticket exists.
   */
  @Open("part of the use cases of what hangs on a ticket")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void require(long id, Right right) {
    if (!isReached(id, right)) {
      throw RequestLocks.noTicket(id);
    }
  }

  /** Refuses a ticket that doesn't exist. */
  @Open("part of the use cases of what hangs on a ticket")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void requireExists(long id) {
    if (!fields.records().exists(em, id, Restriction.NONE)) {
      throw RequestLocks.noTicket(id);
    }
  }

  /** Whether the caller holds a right in a ticket that they see; costs as {@link #require}. */
  @Open("tells the caller about themselves")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean reaches(long id, Right right) {
    return caller.get().may(right) && isReached(id, right);
  }

  /**
   * In which of these tickets, all of which they see, the caller holds a right; by one statement at
   * most.
   *
   * @param ids no more than a page of them
   */
  @Open("tells the caller about themselves")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Set<Long> reached(Collection<Long> ids, Right right) {
    if (ids.isEmpty() || !caller.get().may(right)) {
      return Set.of();
    }
    Restriction reached = scope.of(right);
    return reached == Restriction.NONE
        ? Set.copyOf(ids)
        : fields.records().existing(em, ids, reached);
  }

  /** Whether a ticket is a pointer to another. */
  @Open("part of the use cases of what hangs on a ticket")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isMergedInto(long id, long survivorId) {
    return fields
        .records()
        .exists(em, id, (builder, joins) -> builder.equal(joins.path("mergedIntoId"), survivorId));
  }

  private boolean isReached(long id, Right right) {
    Restriction reached = scope.of(right);
    return reached == Restriction.NONE || fields.records().exists(em, id, reached);
  }

  /**
   * Locks a ticket until the end of the transaction, whether the caller reaches it or not.
   *
   * @return false where there is no such ticket, so that nothing is locked
   */
  @Open("part of the use cases of what hangs on a ticket")
  public boolean lock(long id) {
    return em.find(Request.class, id, LockModeType.PESSIMISTIC_WRITE) != null;
  }
}
