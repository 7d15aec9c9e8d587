package org.relaydesk.base.idempotency;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.relaydesk.base.database.SqlCause;
import org.relaydesk.base.kernel.DeskClock;
import org.relaydesk.base.kernel.Open;

/** Keeps the Idempotency-Keys of the last 24 hours, in the transactions of what they made. */
@Stateless
public class IdempotentPosts {
  static final long KEPT_MILLIS = TimeUnit.HOURS.toMillis(24);

  /**
   * What makes two POSTs the same.
   *
   * @param ownerId keys are unique for each owner
   * @param inputHash hash of the input, whatever form it came in
   */
  public record Post(long ownerId, String idempotencyKey, String path, String inputHash) {}

  @PersistenceContext private EntityManager em;
  @Inject private DeskClock clock;

  /**
   * Ties a key to the record that is being made.
   *
   * @param resultId the id that the record will have
   * @throws PostedBefore where the key has made one already; another transaction that is about to
   *     is waited for
   */
  @Open("part of the use case that adds the record")
  public void claim(Post post, long resultId) {
    try {
      em.createNativeQuery(
              "INSERT INTO idempotent_post"
                  + " (owner_id, idempotency_key, path, input_hash, result_id, created_at)"
                  + " VALUES (?, ?, ?, ?, ?, ?)")
          .setParameter(1, post.ownerId())
          .setParameter(2, post.idempotencyKey())
          .setParameter(3, post.path())
          .setParameter(4, post.inputHash())
          .setParameter(5, resultId)
          .setParameter(6, clock.now())
          .executeUpdate();
    } catch (PersistenceException e) {
      if (SqlCause.breaches(e, "idempotent_post")) {
        throw new PostedBefore();
      }
      throw e;
    }
  }

  /** What a key was used for; empty where it wasn't, or too long ago. */
  @Open("part of the use case that adds the record")
  public Optional<Posted> find(long ownerId, String idempotencyKey) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT path, input_hash, result_id, created_at FROM idempotent_post"
                    + " WHERE owner_id = ? AND idempotency_key = ?")
            .setParameter(1, ownerId)
            .setParameter(2, idempotencyKey)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(IdempotentPosts::posted)
        .filter(posted -> posted.createdAt() > clock.now() - KEPT_MILLIS)
        .findFirst();
  }

  private static Posted posted(Object[] row) {
    return new Posted(
        row[0].toString(),
        row[1].toString(),
        ((Number) row[2]).longValue(),
        ((Number) row[3]).longValue());
  }

  /** Forgets one key, where its time is over. */
  @Open("part of the use case that adds the record")
  public void forgetIfOld(long ownerId, String idempotencyKey) {
    em.createNativeQuery(
            "DELETE FROM idempotent_post"
                + " WHERE owner_id = ? AND idempotency_key = ? AND created_at <= ?")
        .setParameter(1, ownerId)
        .setParameter(2, idempotencyKey)
        .setParameter(3, clock.now() - KEPT_MILLIS)
        .executeUpdate();
  }

  /** Forgets all keys whose time is over. */
  @Open("runs by the clock")
  public void forgetOld() {
    em.createNativeQuery("DELETE FROM idempotent_post WHERE created_at <= ?")
        .setParameter(1, clock.now() - KEPT_MILLIS)
        .executeUpdate();
  }

  /**
   * A POST of the last 24 hours.
   *
   * @param resultId the record that it made
   * @param createdAt milliseconds since the epoch
   */
  public record Posted(String path, String inputHash, long resultId, long createdAt) {}
}
