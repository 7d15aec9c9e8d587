package org.relaydesk.request.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.relaydesk.request.answer.RequestSnapshot;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestEdit;
import org.relaydesk.request.model.RequestEditing;

/** Stores the changes of a ticket with its history, and fires their events. */
@ApplicationScoped
public class RequestChanges {
  @Inject private RequestSnapshot snapshot;
  @Inject private RequestEditing editing;
  @Inject private RequestNews news;

  /** Stores a new ticket with the first line of its history, and fires its event. */
  public void add(EntityManager em, Request request) {
    em.persist(request);
    em.persist(editing.noteAdded(request));
    em.flush();
    news.publishAdded(request, () -> snapshot.of(request));
  }

  /**
   * Stores an edit, and fires its event; an edit without changes does nothing. Then the ticket has
   * its new version.
   */
  public void store(EntityManager em, RequestEdit edit) {
    storeAll(em, List.of(edit));
  }

  /** The same of several tickets, written together. */
  public void storeAll(EntityManager em, List<RequestEdit> edits) {
    List<RequestEdit> changed = edits.stream().filter(edit -> !edit.fields().isEmpty()).toList();
    if (!changed.isEmpty()) {
      changed.forEach(edit -> em.persist(edit.history()));
      em.flush();
      changed.forEach(edit -> news.publish(edit, () -> snapshot.of(edit.request())));
    }
  }
}
