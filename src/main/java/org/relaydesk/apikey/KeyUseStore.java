package org.relaydesk.apikey;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.relaydesk.base.kernel.Open;

/** Writes down when keys were used: all of them together, every few seconds. */
@Stateless
public class KeyUseStore {
  @PersistenceContext private EntityManager em;

  /**
   * In the order of the ids, so that two nodes can't wait for each other.
   *
   * @param taken persons' ids and milliseconds since the epoch
   */
  @Open("runs by the clock")
  public void write(Map<Long, Long> taken) {
    taken.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(this::write);
  }

  private void write(Map.Entry<Long, Long> used) {
    em.createQuery(
            "update ApiKey k set k.lastUsedAt = :at where k.personId = :person"
                + " and k.createdAt <= :at and (k.lastUsedAt is null or k.lastUsedAt < :at)")
        .setParameter("at", used.getValue())
        .setParameter("person", used.getKey())
        .executeUpdate();
  }
}
