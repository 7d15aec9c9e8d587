package org.relaydesk.apikey;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.relaydesk.ground.kernel.Open;

/** Stores uses of keys: many at once, every few seconds. */
@Stateless
public class KeyUseStore {
  private static final Comparator<KeyCall> ORDER =
      Comparator.comparingLong(KeyCall::holderId)
          .thenComparing(KeyCall::prefix)
          .thenComparing(KeyCall::operation)
          .thenComparing(KeyCall::address);

  @PersistenceContext private EntityManager em;

  /**
   * Writes first the keys, then their calls, each by id: so no two nodes deadlock, nor does a node
   * with the end of a key. Payara 6.2025.10 loads no class any more at the last run, while it ends:
   * nothing here may need a class for the first time.
   */
  @Open("runs by the clock")
  public void write(Map<KeyCall, KeyUse.Tally> taken) {
    List<Map.Entry<KeyCall, KeyUse.Tally>> uses =
        taken.entrySet().stream().sorted(Map.Entry.comparingByKey(ORDER)).toList();
    uses.forEach(use -> noteLast(use.getKey(), use.getValue()));
    uses.forEach(use -> count(use.getKey(), use.getValue()));
    em.flush();
  }

  private void noteLast(KeyCall call, KeyUse.Tally tally) {
    em.createQuery(
            "update ApiKey k set k.lastUsedAt = :at, k.lastUsedFrom = :address"
                + " where k.holderId = :holder and k.prefix = :prefix"
                + " and (k.lastUsedAt is null or k.lastUsedAt < :at)")
        .setParameter("at", tally.lastAt())
        .setParameter("address", call.address())
        .setParameter("holder", call.holderId())
        .setParameter("prefix", call.prefix())
        .executeUpdate();
  }

  private void count(KeyCall call, KeyUse.Tally tally) {
    int added =
        em.createQuery(
                "update KeyCallRow c set c.calls = c.calls + :calls, c.lastCalledAt = :at"
                    + " where c.holderId = :holder and c.prefix = :prefix"
                    + " and c.operation = :operation and c.address = :address")
            .setParameter("calls", tally.count())
            .setParameter("at", tally.lastAt())
            .setParameter("holder", call.holderId())
            .setParameter("prefix", call.prefix())
            .setParameter("operation", call.operation())
            .setParameter("address", call.address())
            .executeUpdate();
    if (added == 0) {
      em.persist(new KeyCallRow(call, tally));
    }
  }

  /**
   * Deletes calls that were last made before a moment.
   *
   * @param before milliseconds since the epoch
   */
  @Open("runs by the clock")
  public void forget(long before) {
    em.createQuery("delete from KeyCallRow c where c.lastCalledAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
