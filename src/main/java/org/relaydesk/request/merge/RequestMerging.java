package org.relaydesk.request.merge;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.relaydesk.request.nested.NestedRecords;

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
  @Inject private NestedRecords nested;
  @Inject private Instance<MovedRecords> moved;

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
      changes.storeMerge(em, editing.merge(survivor, merged));
      move(merged.stream().map(Request::id).toList(), id);
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

  /** What hangs on them, and what points to them. */
  private void move(List<Long> from, long to) {
    String those = from.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    for (MovedRecords kind : moved) {
      String which = kind.which().isEmpty() ? "" : " AND " + kind.which();
      em.createNativeQuery(
              "UPDATE %s SET request_id = ?%s WHERE request_id IN %s%s"
                  .formatted(kind.table(), kind.alsoSet(to), those, which))
          .setParameter(1, to)
          .executeUpdate();
    }
    nested.moved(em, from, to);
    em.createNativeQuery("UPDATE request SET merged_into_id = ? WHERE merged_into_id IN " + those)
        .setParameter(1, to)
        .executeUpdate();
  }
}
