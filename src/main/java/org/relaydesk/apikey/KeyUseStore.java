package org.relaydesk.apikey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.relaydesk.base.kernel.Open;

/** Writes down when keys were used: all of them together, every few seconds. */
@Stateless
public class KeyUseStore {
  @PersistenceContext private EntityManager em;
  @Inject private KeyUse use;

  /** In the order of the ids, so that two nodes can't wait for each other. */
  @Open("runs by the clock")
  public void write() {
    Map<Long, Long> taken = use.take();
    try {
      taken.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(this::write);
    } catch (RuntimeException e) {
      taken.forEach(use::note); // Not written: the next time has them again.
      throw e;
    }
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
