package org.relaydesk.attachment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Open;

/** Deletes uploads that were never attached, and the rest of those that broke off. */
@Stateless
public class UploadRetention {
  static final long KEPT_MILLIS = TimeUnit.DAYS.toMillis(1);

  /**
   * How long an upload may stand still. The slowest that is accepted brings a part within seconds.
   */
  static final long STILL_MILLIS = TimeUnit.MINUTES.toMillis(15);

  /** Marks a deleted file, which is dropped first. */
  static final long LET_GO = 0;

  private static final int BATCH = 20;

  @PersistenceContext private EntityManager em;
  @Inject private DeskClock clock;

  /**
   * Finds some deleted files, some of the oldest uploads that are over a day old, and some that
   * stand still for too long. From now on nobody can attach them. Rows that another node has locked
   * are passed over.
   *
   * @return their ids, to be dropped by {@link Uploads#drop}; none where there are no more
   */
  @Open("runs by the clock")
  public List<Long> forget() {
    List<?> old =
        em.createNativeQuery(
                "SELECT id FROM attachment WHERE holder_kind IS NULL"
                    + " AND (attached_at < ? OR last_part_at < ?)"
                    + " ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED")
            .setParameter(1, clock.now() - KEPT_MILLIS)
            .setParameter(2, clock.now() - STILL_MILLIS)
            .setParameter(3, BATCH)
            .getResultList();
    List<Long> ids = old.stream().map(id -> ((Number) id).longValue()).toList();
    for (Long id : ids) {
      em.createNativeQuery("UPDATE attachment SET last_part_at = ? WHERE id = ?")
          .setParameter(1, LET_GO)
          .setParameter(2, id)
          .executeUpdate();
    }
    return ids;
  }
}
