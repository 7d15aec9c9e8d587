package org.relaydesk.idempotency;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.relaydesk.engine.database.SqlCause;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.Warnings;

/** Stores the Idempotency-Keys of the last 24 hours, in the transactions of their POSTs. */
@Stateless
public class IdempotencyKeys {
  static final long KEPT_MILLIS = TimeUnit.HOURS.toMillis(24);

  /**
   * What identifies a POST and its repeat.
   *
   * @param ownerId keys are unique for each owner
   * @param inputHash hash of the input, whatever form it came in
   */
  public record Post(long ownerId, String idempotencyKey, String path, String inputHash) {}

  @PersistenceContext private EntityManager em;
  @Inject private DeskClock clock;
  @Inject private Warnings warnings;

  /**
   * Runs a POST for the first time, and stores its key with the outcome, in one transaction. The
   * key is reserved before the input is checked.
   *
   * @param id what of the outcome finds it again
   * @throws KeyUsedBefore where the key was used already; another transaction that is about to use
   *     it is waited for
   */
  @Open("part of the use case that the POST asks for")
  public <T> T first(Post post, Supplier<T> act, ToLongFunction<T> id) {
    reserve(post);
    T made = act.get();
    note(post, id.applyAsLong(made));
    return made;
  }

  private void note(Post post, long id) {
    em.createNativeQuery(
            "UPDATE idempotent_post SET result_id = ?, warnings = ?"
                + " WHERE owner_id = ? AND idempotency_key = ?")
        .setParameter(1, id)
        .setParameter(2, warnings.text())
        .setParameter(3, post.ownerId())
        .setParameter(4, post.idempotencyKey())
        .executeUpdate();
  }

  private void reserve(Post post) {
    try {
      em.createNativeQuery(
              "INSERT INTO idempotent_post"
                  + " (owner_id, idempotency_key, path, input_hash, result_id, created_at)"
                  + " VALUES (?, ?, ?, ?, 0, ?)")
          .setParameter(1, post.ownerId())
          .setParameter(2, post.idempotencyKey())
          .setParameter(3, post.path())
          .setParameter(4, post.inputHash())
          .setParameter(5, clock.now())
          .executeUpdate();
    } catch (PersistenceException e) {
      if (SqlCause.breaches(e, "idempotent_post")) {
        throw new KeyUsedBefore();
      }
      throw e;
    }
  }

  /** The use of a key; empty if there is none, or it is too old. */
  @Open("part of the use case that the POST asks for")
  public Optional<Used> find(long ownerId, String idempotencyKey) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT path, input_hash, result_id, created_at, warnings FROM idempotent_post"
                    + " WHERE owner_id = ? AND idempotency_key = ?")
            .setParameter(1, ownerId)
            .setParameter(2, idempotencyKey)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(IdempotencyKeys::used)
        .filter(used -> used.createdAt() > clock.now() - KEPT_MILLIS)
        .findFirst();
  }

  private static Used used(Object[] row) {
    return new Used(
        row[0].toString(),
        row[1].toString(),
        ((Number) row[2]).longValue(),
        ((Number) row[3]).longValue(),
        row[4] == null ? "[]" : row[4].toString());
  }

  /** Deletes a key if it is too old. */
  @Open("part of the use case that the POST asks for")
  public void forgetIfOld(long ownerId, String idempotencyKey) {
    em.createNativeQuery(
            "DELETE FROM idempotent_post"
                + " WHERE owner_id = ? AND idempotency_key = ? AND created_at <= ?")
        .setParameter(1, ownerId)
        .setParameter(2, idempotencyKey)
        .setParameter(3, clock.now() - KEPT_MILLIS)
        .executeUpdate();
  }

  /** Deletes all keys that are too old. */
  @Open("runs by the clock")
  public void forgetOld() {
    em.createNativeQuery("DELETE FROM idempotent_post WHERE created_at <= ?")
        .setParameter(1, clock.now() - KEPT_MILLIS)
        .executeUpdate();
  }

  /**
   * A POST of the last 24 hours.
   *
   * @param resultId what finds its outcome again
   * @param createdAt milliseconds since the epoch
   * @param warnings what its answer told beside, as a JSON array
   */
  public record Used(
      String path, String inputHash, long resultId, long createdAt, String warnings) {}
}
