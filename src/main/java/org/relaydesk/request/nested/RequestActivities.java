package org.relaydesk.request.nested;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.relaydesk.request.model.RequestActivity;

/** Counts what hangs on a ticket, under the ticket's lock. */
@ApplicationScoped
public class RequestActivities {
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
