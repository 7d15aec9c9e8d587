package org.relaydesk.request.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.request.model.RequestActivity;
import org.relaydesk.request.nested.NestedRecords;

/** Moves what hangs on tickets, notes what moved, and gives it back; all of them are locked. */
@ApplicationScoped
class MergeTable {
  /** How long merging can be undone. */
  private static final long UNDONE_WITHIN = Duration.ofHours(24).toMillis();

  @Inject private NestedRecords nested;
  @Inject private Instance<MovedRecords> kinds;
  @Inject private DeskClock clock;

  /** Notes how tickets stand before they are merged; forgets what can't be undone any more. */
  void note(EntityManager em, Collection<Long> from, long to) {
    em.createNativeQuery("DELETE FROM request_merge WHERE merged_at < ?")
        .setParameter(1, clock.now() - UNDONE_WITHIN)
        .executeUpdate();
    // One whose survivor was purged stands for itself again, and its merging is told here still.
    run(em, "DELETE FROM request_merge WHERE merged_id IN " + among(from));
    em.createNativeQuery(
            "INSERT INTO request_merge (merged_id, survivor_id, merged_at, status_id, resolved_at,"
                + " completed_at, timer_ran, timer_since, unreplied_count, responded_at)"
                + " SELECT r.id, CAST(? AS BIGINT), CAST(? AS BIGINT), r.status_id, r.resolved_at,"
                + " r.completed_at, r.timer_ran, r.timer_since, COALESCE(a.unreplied_count, 0),"
                + " a.responded_at FROM request r"
                + " LEFT JOIN request_activity a ON a.request_id = r.id WHERE r.id IN "
                + among(from))
        .setParameter(1, to)
        .setParameter(2, clock.now())
        .executeUpdate();
  }

  /** Moves what hangs on tickets, and what points to them. */
  void move(EntityManager em, Collection<Long> from, long to) {
    for (MovedRecords kind : kinds) {
      String rows = " WHERE request_id IN " + among(from) + and(kind.which());
      run(
          em,
          "INSERT INTO request_merge_row (merged_id, table_name, row_id) SELECT request_id, '"
              + kind.table()
              + "', id FROM "
              + kind.table()
              + rows);
      run(em, "UPDATE " + kind.table() + " SET request_id = " + to + kind.alsoSet(to) + rows);
    }
    nested.moved(em, from, to);
    run(
        em,
        "INSERT INTO request_merge_row (merged_id, table_name, row_id)"
            + " SELECT merged_into_id, 'request', id FROM request WHERE merged_into_id IN "
            + among(from));
    run(
        em,
        "UPDATE request SET merged_into_id = " + to + " WHERE merged_into_id IN " + among(from));
  }

  /** Whether the merging of a ticket can be undone still. */
  boolean isKnown(EntityManager em, long merged) {
    return !em.createNativeQuery(
            "SELECT merged_id FROM request_merge WHERE merged_id = ? AND merged_at >= ?")
        .setParameter(1, merged)
        .setParameter(2, clock.now() - UNDONE_WITHIN)
        .getResultList()
        .isEmpty();
  }

  /** Gives a ticket back what moved from it and is there still, and how it stood. */
  void giveBack(EntityManager em, long merged, long survivor) {
    for (MovedRecords kind : kinds) {
      run(
          em,
          "UPDATE %s SET request_id = %d%s WHERE request_id = %d%s AND id IN (SELECT row_id"
                  .formatted(
                      kind.table(), merged, kind.alsoSet(merged), survivor, and(kind.which()))
              + " FROM request_merge_row WHERE merged_id = %d AND table_name = '%s')"
                  .formatted(merged, kind.table()));
      kind.count().ifPresent(count -> countBack(em, kind, count, merged, survivor));
    }
    answersBack(em, merged, survivor);
    stateBack(em, merged);
    run(
        em,
        "UPDATE request SET merged_into_id = %1$d WHERE merged_into_id = %2$d AND id IN (SELECT"
                .formatted(merged, survivor)
            + " row_id FROM request_merge_row WHERE table_name = 'request' AND merged_id = "
            + merged
            + ")");
    forgetLater(em, merged);
    run(em, "DELETE FROM request_merge WHERE merged_id = " + merged);
  }

  /** What is its own again goes nowhere when a later merging is undone, which took it further. */
  private static void forgetLater(EntityManager em, long merged) {
    run(
        em,
        "DELETE FROM request_merge_row WHERE merged_id IN (SELECT later.merged_id FROM"
            + " request_merge later, request_merge this WHERE this.merged_id = "
            + merged
            + " AND later.merged_at > this.merged_at) AND EXISTS (SELECT 1 FROM request_merge_row"
            + " own WHERE own.merged_id = "
            + merged
            + " AND own.table_name = request_merge_row.table_name"
            + " AND own.row_id = request_merge_row.row_id)");
  }

  private void countBack(
      EntityManager em,
      MovedRecords kind,
      RequestActivity.Count count,
      long merged,
      long survivor) {
    Number there =
        (Number)
            em.createNativeQuery(
                    "SELECT COUNT(*) FROM "
                        + kind.table()
                        + " WHERE request_id = "
                        + merged
                        + and(kind.which())
                        + and(kind.counted()))
                .getSingleResult();
    int moved = there.intValue();
    if (moved > 0) {
      nested.counted(em, List.of(merged), count, moved);
      nested.counted(em, List.of(survivor), count, -moved);
    }
  }

  private static void answersBack(EntityManager em, long merged, long survivor) {
    String before = "(SELECT m.%s FROM request_merge m WHERE m.merged_id = " + merged + ")";
    run(
        em,
        "UPDATE request_activity SET unreplied_count = CASE WHEN unreplied_count > %1$s THEN"
                .formatted(before.formatted("unreplied_count"))
            + " unreplied_count - %1$s ELSE 0 END, responded_at = CASE WHEN responded_at = %2$s"
                .formatted(before.formatted("unreplied_count"), before.formatted("responded_at"))
            + " THEN NULL ELSE responded_at END WHERE request_id = "
            + survivor);
    run(
        em,
        "UPDATE request_activity SET unreplied_count = %s, responded_at = %s WHERE request_id = "
                .formatted(before.formatted("unreplied_count"), before.formatted("responded_at"))
            + merged);
  }

  private static void stateBack(EntityManager em, long merged) {
    String columns =
        List.of("status_id", "resolved_at", "completed_at", "timer_ran", "timer_since").stream()
            .map(
                name ->
                    name
                        + " = (SELECT m."
                        + name
                        + " FROM request_merge m WHERE m.merged_id = request.id)")
            .collect(Collectors.joining(", "));
    run(
        em,
        "UPDATE request SET "
            + columns
            + ", merged_into_id = NULL, merged_open = FALSE WHERE id = "
            + merged);
  }

  private static String among(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String and(String condition) {
    return condition.isEmpty() ? "" : " AND " + condition;
  }

  private static void run(EntityManager em, String sql) {
    em.createNativeQuery(sql).executeUpdate();
  }
}
