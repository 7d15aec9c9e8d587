package org.relaydesk.apikey;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relaydesk.base.kernel.Open;

/** Writes down what keys were used for: all of it together, every few seconds. */
@Stateless
public class KeyUseStore {
  private static final Comparator<Use> ORDER =
      Comparator.comparingLong((Use use) -> use.call().holderId())
          .thenComparing(use -> use.call().prefix())
          .thenComparing(use -> use.call().operation())
          .thenComparing(use -> use.call().address());

  private static final Comparator<Use> BY_TIME =
      Comparator.comparingLong(use -> use.tally().lastAt());

  private record Use(KeyCall call, KeyUse.Tally tally) {
    /** Which value of a key it was. */
    Value value() {
      return new Value(call.holderId(), call.prefix());
    }
  }

  private record Value(long holderId, String prefix) {}

  @PersistenceContext private EntityManager em;

  /**
   * First the keys, then their calls, each in one order: so two nodes can't wait for each other,
   * nor one of them for the end of a key.
   */
  @Open("runs by the clock")
  public void write(Map<KeyCall, KeyUse.Tally> taken) {
    List<Use> uses =
        taken.entrySet().stream()
            .map(entry -> new Use(entry.getKey(), entry.getValue()))
            .sorted(ORDER)
            .toList();
    uses.stream()
        .collect(
            Collectors.toMap(
                Use::value, Function.identity(), BinaryOperator.maxBy(BY_TIME), LinkedHashMap::new))
        .values()
        .forEach(this::noteLast);
    uses.forEach(this::count);
    em.flush(); // Not left to the commit: of a server that ends, it was lost there.
  }

  private void noteLast(Use use) {
    em.createQuery(
            "update ApiKey k set k.lastUsedAt = :at, k.lastUsedFrom = :address"
                + " where k.holderId = :holder and k.prefix = :prefix"
                + " and (k.lastUsedAt is null or k.lastUsedAt < :at)")
        .setParameter("at", use.tally().lastAt())
        .setParameter("address", use.call().address())
        .setParameter("holder", use.call().holderId())
        .setParameter("prefix", use.call().prefix())
        .executeUpdate();
  }

  private void count(Use use) {
    KeyCall call = use.call();
    int added =
        em.createQuery(
                "update KeyCallRow c set c.calls = c.calls + :calls, c.lastCalledAt = :at"
                    + " where c.holderId = :holder and c.prefix = :prefix"
                    + " and c.operation = :operation and c.address = :address")
            .setParameter("calls", use.tally().count())
            .setParameter("at", use.tally().lastAt())
            .setParameter("holder", call.holderId())
            .setParameter("prefix", call.prefix())
            .setParameter("operation", call.operation())
            .setParameter("address", call.address())
            .executeUpdate();
    if (added == 0) {
      em.persist(new KeyCallRow(call, use.tally()));
    }
  }

  /**
   * Forgets what was called last before a moment.
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
