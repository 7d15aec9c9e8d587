package org.relaydesk.request.merge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.access.RequestLocks;
import org.relaydesk.request.change.RequestChanges;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestEditing;

/**
 * Makes one ticket of several. The others stay as pointers to it: closed, and edited no more. All
 * are locked by one statement in the order of their ids, and merged together or not at all.
 */
@Stateless
public class RequestMerging {
  private static final Right MERGE = new Right("requests", "merge");

  @PersistenceContext private EntityManager em;
  @Inject private RequestLocks locks;
  @Inject private RequestEditing editing;
  @Inject private RequestChanges changes;
  @Inject private MergeTable table;

  /**
   * Merges tickets into one. One that was merged into it before stays so.
   *
   * @param id of the survivor
   * @param expectedVersion the survivor's, from If-Match; null takes any
   */
  @Allows("requests.merge")
  public void merge(long id, MergeInput input, @Nullable Long expectedVersion) {
    Set<Long> ids = new TreeSet<>(input.ids());
    ids.add(id);
    Map<Long, Request> tickets = locks.locked(em, ids, MERGE);
    Request survivor = tickets.get(id);
    if (survivor == null) {
      throw RequestLocks.noTicket(id);
    }
    RequestLocks.requireEditable(survivor);
    RequestLocks.requireVersion(survivor, expectedVersion);
    List<Request> merged = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    input
        .paths()
        .forEach((other, path) -> sort(survivor, tickets.get(other), path, merged, problems));
    if (!problems.isEmpty()) {
      throw new DeskException(problems);
    }
    if (!merged.isEmpty()) {
      List<Long> from = merged.stream().map(Request::id).toList();
      table.note(em, from, id);
      changes.storeMerge(em, editing.merge(survivor, merged));
      table.move(em, from, id);
    }
  }

  private static void sort(
      Request survivor,
      @Nullable Request other,
      String path,
      List<Request> merged,
      List<Problem> problems) {
    String why = other == null ? "You may merge no ticket of this id" : unfit(survivor, other);
    if (why != null) {
      problems.add(new Problem(Failure.INVALID_VALUE, List.of(path), why));
    } else if (other != null && other.mergedIntoId() == null) {
      merged.add(other);
    }
  }

  private static @Nullable String unfit(Request survivor, Request other) {
    if (other.id() == survivor.id()) {
      return "A ticket can't be merged into itself";
    }
    if (other.trashed()) {
      return "Ticket " + other.id() + " is in the trash";
    }
    Long into = other.mergedIntoId();
    return into == null || into == survivor.id()
        ? null
        : "Ticket " + other.id() + " is merged into " + into + " already";
  }
}
