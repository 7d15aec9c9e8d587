package org.relaydesk.request.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.kernel.Versions;
import org.relaydesk.request.answer.RequestFields;
import org.relaydesk.request.model.Request;

/** Gets a ticket in hand, under its lock, for a caller who holds the right in it. */
@ApplicationScoped
public class RequestLocks {
  @Inject private RequestFields fields;
  @Inject private RequestScope scope;

  /**
   * A ticket under its lock, in the trash or not.
   *
   * @throws org.relaydesk.ground.kernel.DeskException NOT_FOUND where the caller doesn't hold the
   *     right in such a ticket
   */
  public Request locked(EntityManager em, long id, Right right) {
    return fields.records().locked(em, id, scope.of(right)).orElseThrow(() -> noTicket(id));
  }

  /**
   * The same, to be edited: not in the trash.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  public Request editable(EntityManager em, long id, Right right, @Nullable Long expectedVersion) {
    Request request = locked(em, id, right);
    if (request.trashed()) {
      throw Failure.NOT_EDITABLE.of("id", "The ticket is in the trash");
    }
    requireVersion(request, expectedVersion);
    return request;
  }

  /** Refuses a ticket that was changed since the caller read it. */
  public static void requireVersion(Request request, @Nullable Long expectedVersion) {
    Versions.require("The ticket", request.version(), expectedVersion);
  }

  /** The failure of an id that leads nowhere. */
  static RuntimeException noTicket(long id) {
    return RecordId.unknown(Long.toString(id));
  }
}
