package org.relaydesk.request.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.relaydesk.request.answer.RequestSnapshot;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestEdit;
import org.relaydesk.request.model.RequestEditing;
import org.relaydesk.request.model.RequestMerge;

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
      changed.forEach(edit -> publish(em, edit));
    }
  }

  private void publish(EntityManager em, RequestEdit edit) {
    Request request = edit.request();
    news.publish(edit, () -> snapshot.of(request));
    if (edit.passed() && request.hasActivity()) {
      waiting(em, request).forEach(merged -> tell(merged, request));
    }
  }

  /** Those that were open when they were merged into it, and have somebody who waits for them. */
  private static List<Request> waiting(EntityManager em, Request survivor) {
    return em.createQuery(
            "select r from Request r where r.mergedIntoId = :survivor and r.mergedOpen = true"
                + " and r.callbackUrl is not null order by r.id",
            Request.class)
        .setParameter("survivor", survivor.id())
        .getResultList();
  }

  private void tell(Request merged, Request survivor) {
    news.publishPassage(merged, survivor.passageNo(), () -> snapshot.of(survivor, merged));
  }

  /**
   * Stores what merging did; who waits for one of the merged ones hears of it at once where the
   * survivor is solved.
   */
  public void storeMerge(EntityManager em, RequestMerge merge) {
    merge.history().forEach(em::persist);
    em.flush();
    if (merge.solved()) {
      merge.merged().stream()
          .filter(Request::mergedOpen)
          .forEach(merged -> tell(merged, merge.survivor()));
    }
  }
}
