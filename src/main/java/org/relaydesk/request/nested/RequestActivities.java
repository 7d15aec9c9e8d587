package org.relaydesk.request.nested;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relaydesk.request.model.RequestActivity;

/** Counts what hangs on a ticket, under the ticket's lock. */
@ApplicationScoped
public class RequestActivities {
  /** What counts records that move with a ticket when it is merged into another. */
  private static final List<RequestActivity.Count> MOVING =
      List.of(
          RequestActivity.Count.NOTES,
          RequestActivity.Count.WORKLOGS,
          RequestActivity.Count.ATTACHMENTS,
          RequestActivity.Count.DRAFTS,
          RequestActivity.Count.CONVERSATIONS,
          RequestActivity.Count.UNREPLIED);

  /** As many ids as one statement names. */
  private static final int MOST_IDS = 1000;

  /**
   * Counts on or back; with the ticket's first record by three statements, else by one.
   *
   * @param respondedAt when the requester was answered, which settles all that they asked so far;
   *     null where this is no answer
   */
  void count(
      EntityManager em,
      long requestId,
      RequestActivity.Count count,
      int by,
      @Nullable Long respondedAt) {
    String column = count.column();
    int updated =
        em.createNativeQuery(
                "UPDATE request_activity SET %1$s = %1$s + ?, responded_at = COALESCE(responded_at,"
                        .formatted(column)
                    + " CAST(? AS BIGINT))"
                    + (respondedAt == null ? "" : ", unreplied_count = 0")
                    + " WHERE request_id = ?")
            .setParameter(1, by)
            .setParameter(2, respondedAt)
            .setParameter(3, requestId)
            .executeUpdate();
    if (updated == 0) {
      begin(em, requestId, column, by, respondedAt);
    }
  }

  /** The same of several tickets, by one statement, and by two more where any is without a row. */
  void countEach(
      EntityManager em, Collection<Long> requestIds, RequestActivity.Count count, int by) {
    String column = count.column();
    int updated =
        run(
            em,
            "UPDATE request_activity SET %1$s = %1$s + ? WHERE request_id IN ".formatted(column),
            by,
            requestIds);
    if (updated < requestIds.size()) {
      run(
          em,
          ("INSERT INTO request_activity (request_id, %s) SELECT id, CAST(? AS INTEGER)"
                  + " FROM request WHERE NOT has_activity AND id IN ")
              .formatted(column),
          by,
          requestIds);
      run(
          em,
          "UPDATE request SET has_activity = ? WHERE NOT has_activity AND id IN ",
          true,
          requestIds);
    }
  }

  /**
   * Counts anew from a table whose rows name their ticket. The tickets are not locked: their counts
   * are, in the order of the ids, so that two who recount don't wait for each other.
   */
  void recount(
      EntityManager em, Collection<Long> requestIds, RequestActivity.Count count, String table) {
    List<Long> sorted = requestIds.stream().sorted().toList();
    for (int from = 0; from < sorted.size(); from += MOST_IDS) {
      List<Long> some = sorted.subList(from, Math.min(from + MOST_IDS, sorted.size()));
      em.createQuery(
              "select a from RequestActivity a where a.requestId in :ids order by a.requestId",
              RequestActivity.class)
          .setParameter("ids", some)
          .setLockMode(LockModeType.PESSIMISTIC_WRITE)
          .getResultList();
      run(
          em,
          ("UPDATE request_activity SET %s = ? + (SELECT COUNT(*) FROM %s x"
                  + " WHERE x.request_id = request_activity.request_id) WHERE request_id IN ")
              .formatted(count.column(), table),
          0,
          some);
    }
  }

  /** Moves the counts of what moved; that one has a row from then on. */
  void move(EntityManager em, Collection<Long> from, long to) {
    countEach(em, List.of(to), RequestActivity.Count.NOTES, 0);
    String those = from.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String of = " FROM request_activity x WHERE x.request_id IN (" + those + "))";
    String sums =
        MOVING.stream()
            .map(RequestActivity.Count::column)
            .map(name -> name + " = " + name + " + (SELECT COALESCE(SUM(x." + name + "), 0)" + of)
            .collect(Collectors.joining(", "));
    em.createNativeQuery(
            "UPDATE request_activity SET "
                + sums
                + ", responded_at = COALESCE(responded_at, (SELECT MIN(x.responded_at)"
                + of
                + ") WHERE request_id = ?")
        .setParameter(1, to)
        .executeUpdate();
    String nothing =
        MOVING.stream().map(count -> count.column() + " = 0").collect(Collectors.joining(", "));
    em.createNativeQuery(
            "UPDATE request_activity SET " + nothing + " WHERE request_id IN (" + those + ")")
        .executeUpdate();
  }

  /**
   * Runs a statement.
   *
   * @param sql with one place, and ending where the ids are to stand
   */
  private static int run(EntityManager em, String sql, Object first, Collection<Long> ids) {
    String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
    Query query = em.createNativeQuery(sql + "(" + places + ")").setParameter(1, first);
    int place = 2;
    for (Long id : ids) {
      query.setParameter(place++, id);
    }
    return query.executeUpdate();
  }

  /** The mark on the ticket's own row raises no version: nobody edited the ticket. */
  private static void begin(
      EntityManager em, long requestId, String column, int by, @Nullable Long respondedAt) {
    em.createNativeQuery(
            "INSERT INTO request_activity (request_id, %s, responded_at)".formatted(column)
                + " VALUES (?, ?, CAST(? AS BIGINT))")
        .setParameter(1, requestId)
        .setParameter(2, by)
        .setParameter(3, respondedAt)
        .executeUpdate();
    em.createNativeQuery("UPDATE request SET has_activity = TRUE WHERE id = ?")
        .setParameter(1, requestId)
        .executeUpdate();
  }
}
