package org.relaydesk.attachment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Open;

/** Forgets uploads that nobody attached to anything, and what is left of those that broke off. */
@Stateless
public class UploadRetention {
  static final long KEPT_MILLIS = TimeUnit.DAYS.toMillis(1);

  /** How long an upload may stand still; the slowest that is taken brings a part within seconds. */
  static final long STILL_MILLIS = TimeUnit.MINUTES.toMillis(15);

  /** Each may have hundreds of megabytes: so many go in one transaction. */
  private static final int BATCH = 20;

  @PersistenceContext private EntityManager em;
  @Inject private DeskClock clock;

  /**
   * Forgets the oldest ones whose day is over, and those of which nothing came for long, some at
   * most. Nodes that forget at the same time pass over what another one has in hand.
   *
   * @return whether there may be more
   */
  @Open("runs by the clock")
  public boolean forget() {
    List<?> old =
        em.createNativeQuery(
                "SELECT id FROM attachment WHERE holder_kind IS NULL"
                    + " AND (attached_at < ? OR last_part_at < ?)"
                    + " ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED")
            .setParameter(1, clock.now() - KEPT_MILLIS)
            .setParameter(2, clock.now() - STILL_MILLIS)
            .setParameter(3, BATCH)
            .getResultList();
    for (Object id : old) {
      em.createNativeQuery("DELETE FROM attachment WHERE id = ?")
          .setParameter(1, id)
          .executeUpdate();
    }
    return old.size() == BATCH;
  }
}
