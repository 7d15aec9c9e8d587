package org.relaydesk.request.summary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.kernel.Scope;
import org.relaydesk.request.access.RequestAccess;

/** Counts a ticket's nested records that the caller may view. */
@Stateless
public class RequestSummaries {
  private static final Right VIEW = new Right("requests", "view");

  @PersistenceContext private EntityManager em;
  @EJB private RequestAccess access;
  @Inject private CurrentCaller current;
  @Inject @Any private Instance<Summarised> kinds;

  /**
   * A ticket's summary, by one statement; by one more for each scope that doesn't take in every
   * ticket.
   *
   * @return empty where the caller sees no such ticket
   */
  @Allows("requests.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<RequestSummary> find(long id) {
    access.require(id, VIEW);
    List<SummaryFigure> told = told(id);
    String columns =
        told.stream().map(figure -> ", (" + figure.sql() + ")").collect(Collectors.joining());
    List<?> rows =
        em.createNativeQuery("SELECT r.id" + columns + " FROM request r WHERE r.id = ?")
            .setParameter(1, id)
            .getResultList();
    return rows.stream().findFirst().map(row -> new RequestSummary(told, (Object[]) row));
  }

  private List<SummaryFigure> told(long id) {
    Caller caller = current.get();
    Scope seen = caller.require(VIEW);
    return kinds.stream()
        .filter(kind -> isTold(caller, seen, id, kind.right()))
        .sorted(Comparator.comparing(kind -> kind.figures().get(0).shown().name()))
        .flatMap(kind -> kind.figures().stream())
        .filter(figure -> figure.needed() == null || caller.may(figure.needed()))
        .toList();
  }

  /**
   * Whether a right shows the figures: a scope as wide as that by which the ticket is seen needs no
   * statement.
   */
  private boolean isTold(Caller caller, Scope seen, long id, Right right) {
    return caller.grants().scope(right).filter(scope -> scope.compareTo(seen) >= 0).isPresent()
        || access.reaches(id, right);
  }
}
