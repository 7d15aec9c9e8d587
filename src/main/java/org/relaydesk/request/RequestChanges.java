package org.relaydesk.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.kernel.Versions;

/** How a ticket in hand is changed: under its lock, with its history, and with news of it. */
@ApplicationScoped
public class RequestChanges {
  @Inject private RequestFields fields;
  @Inject private RequestSnapshot snapshot;
  @Inject private RequestScope scope;
  @Inject private RequestEditing editing;
  @Inject private RequestNews news;

  /**
   * A ticket under its lock, in the trash or not.
   *
   * @throws org.relaydesk.ground.kernel.DeskException NOT_FOUND where the caller doesn't hold the
   *     right in such a ticket
   */
  Request locked(EntityManager em, long id, Right right) {
    return fields.records().locked(em, id, scope.of(right)).orElseThrow(() -> noTicket(id));
  }

  /**
   * The same, to be edited: not in the trash.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  Request editable(EntityManager em, long id, Right right, @Nullable Long expectedVersion) {
    Request request = locked(em, id, right);
    if (request.trashed()) {
      throw Failure.NOT_EDITABLE.of("id", "The ticket is in the trash");
    }
    requireVersion(request, expectedVersion);
    return request;
  }

  /** Refuses a ticket that was changed since the caller read it. */
  static void requireVersion(Request request, @Nullable Long expectedVersion) {
    Versions.require("The ticket", request.version(), expectedVersion);
  }

  /** Stores a new ticket with the first line of its history, and tells of it. */
  void add(EntityManager em, Request request) {
    em.persist(request);
    em.persist(editing.noteAdded(request));
    em.flush();
    news.publishAdded(request, () -> snapshot.of(request));
  }

  /** Lets an act change a ticket. */
  void change(EntityManager em, Request request, String operation, Consumer<Request> act) {
    change(em, request, operation, act, edit -> {});
  }

  /**
   * The same.
   *
   * @param check refuses what came of it, before any of it is stored
   */
  void change(
      EntityManager em,
      Request request,
      String operation,
      Consumer<Request> act,
      Consumer<RequestEdit> check) {
    editing
        .edit(request, operation, act)
        .ifPresent(
            edit -> {
              check.accept(edit);
              em.persist(edit.history());
              em.flush();
              news.publish(edit, () -> snapshot.of(request));
            });
  }

  /** The failure of an id that leads nowhere. */
  static RuntimeException noTicket(long id) {
    return Failure.NOT_FOUND.of("id", "Nothing has the id '" + id + "'");
  }
}
