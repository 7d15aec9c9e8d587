package org.relaydesk.request.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.kernel.Versions;
import org.relaydesk.request.answer.RequestFields;
import org.relaydesk.request.model.Request;

/** Loads and locks tickets in which the caller holds a right. */
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
    requireEditable(request);
    requireVersion(request, expectedVersion);
    return request;
  }

  /** Refuses a ticket in hand that is in the trash, or goes on as another one. */
  public static void requireEditable(Request request) {
    if (request.trashed()) {
      throw Failure.NOT_EDITABLE.of("id", "The ticket is in the trash");
    }
    Long into = request.mergedIntoId();
    if (into != null) {
      throw Failure.NOT_EDITABLE.of("id", "The ticket is merged into " + into);
    }
  }

  /**
   * Tickets under their locks, in the trash or not, locked in the order of their ids: whoever locks
   * several does it by this, so that no two wait for each other.
   *
   * @param ids at least one, and no more than 1,000
   * @return those in which the caller holds the right, by id
   */
  public Map<Long, Request> locked(EntityManager em, Collection<Long> ids, Right right) {
    return fields.records().lockedAll(em, ids, scope.of(right)).stream()
        .collect(Collectors.toMap(Request::id, Function.identity()));
  }

  /** Refuses a ticket that was changed since the caller read it. */
  public static void requireVersion(Request request, @Nullable Long expectedVersion) {
    Versions.require("The ticket", request.version(), expectedVersion);
  }

  /** The failure of an unknown id. */
  public static DeskException noTicket(long id) {
    return RecordId.unknown(Long.toString(id));
  }
}
