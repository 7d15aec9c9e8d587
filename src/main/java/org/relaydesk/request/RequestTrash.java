package org.relaydesk.request;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.access.RequestAccess;
import org.relaydesk.request.access.RequestLocks;
import org.relaydesk.request.act.Purging;
import org.relaydesk.request.act.TicketActs;
import org.relaydesk.request.answer.RequestFields;
import org.relaydesk.request.change.RequestChanges;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestEdit;

/** Moves tickets to the trash, restores and purges them. */
@Stateless
public class RequestTrash {
  private static final Right DELETE = new Right("requests", "delete");

  @PersistenceContext private EntityManager em;
  @EJB private RequestAccess access;
  @Inject private RequestLocks locks;
  @Inject private TicketActs acts;
  @Inject private Purging purging;
  @Inject private RequestChanges changes;
  @Inject private RequestFields fields;

  /**
   * Puts a ticket into the trash. A DELETE purges it from now on.
   *
   * @param expectedVersion from If-Match; null takes any
   * @return the ticket, now in the trash
   * @throws org.relaydesk.ground.kernel.DeskException where it is there already (contract §13, 46)
   */
  @Allows("requests.delete")
  public FoundRecord trash(long id, @Nullable Long expectedVersion) {
    Request request = locks.locked(em, id, DELETE);
    return stored(request, acts.trash(request, expectedVersion));
  }

  /**
   * Takes a ticket out of the trash.
   *
   * @param expectedVersion from If-Match; null takes any
   * @return the ticket, as it was
   */
  @Allows("requests.delete")
  public FoundRecord restore(long id, @Nullable Long expectedVersion) {
    Request request = locks.locked(em, id, DELETE);
    return stored(request, acts.restore(request, expectedVersion));
  }

  /**
   * Puts a live ticket into the trash; one that is there is gone for good, with its history, while
   * its callbacks stay. One that a DELETE put there within the last ten minutes stays there: this
   * is taken for the same DELETE once more (contract §13, 6 and 28).
   *
   * @param expectedVersion from If-Match; null takes any
   * @return the ticket in the trash; empty where it is gone
   */
  @Allows("requests.delete")
  public Optional<FoundRecord> delete(long id, @Nullable Long expectedVersion) {
    Request request = locks.locked(em, id, DELETE);
    Optional<RequestEdit> edit = acts.delete(request, expectedVersion, access::require);
    if (edit.isEmpty()) {
      purging.purge(em, List.of(request));
    }
    return edit.map(trashed -> stored(request, trashed));
  }

  private FoundRecord stored(Request request, RequestEdit edit) {
    changes.store(em, edit);
    return fields.of(request);
  }
}
