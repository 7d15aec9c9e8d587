package org.relaydesk.request.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
      changed.forEach(this::publish);
      tellWaiting(em, changed);
    }
  }

  private void publish(RequestEdit edit) {
    news.publish(edit, () -> snapshot.of(edit.request()));
  }

  private void tellWaiting(EntityManager em, List<RequestEdit> edits) {
    Map<Long, Request> passed =
        edits.stream()
            .filter(edit -> edit.passed() && edit.request().hasActivity())
            .map(RequestEdit::request)
            .collect(Collectors.toMap(Request::id, Function.identity()));
    waiting(em, passed.keySet())
        .forEach(
            pointer -> tell(pointer, Objects.requireNonNull(passed.get(pointer.mergedIntoId()))));
  }

  /** Those that were open when they were merged into these, and have somebody who waits. */
  private static List<Request> waiting(EntityManager em, Set<Long> survivors) {
    return survivors.isEmpty()
        ? List.of()
        : em.createQuery(
                "select r from Request r where r.mergedIntoId in :survivors"
                    + " and r.mergedOpen = :open and r.callbackUrl is not null order by r.id",
                Request.class)
            .setParameter("survivors", survivors)
            .setParameter("open", true)
            .getResultList();
  }

  private void tell(Request merged, Request survivor) {
    news.publishPassage(merged, survivor.passageNo(), () -> snapshot.of(survivor, merged));
  }

  /**
   * Stores what merging did; who waits for one of the merged ones, or for what was merged into
   * these before, hears of it at once where the survivor is solved.
   */
  public void storeMerge(EntityManager em, RequestMerge merge) {
    merge.history().forEach(em::persist);
    em.flush();
    if (merge.solved()) {
      List<Request> open = merge.merged().stream().filter(Request::mergedOpen).toList();
      Set<Long> ids = open.stream().map(Request::id).collect(Collectors.toSet());
      Stream.concat(open.stream(), waiting(em, ids).stream())
          .forEach(merged -> tell(merged, merge.survivor()));
    }
  }
}
