package org.relaydesk.apikey;

import jakarta.ejb.Schedule;
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
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  @Open("runs by the clock")
  public void write() {
    use.take().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(this::write);
  }

  private void write(Map.Entry<Long, Long> used) {
    em.createQuery(
            "update ApiKey k set k.lastUsedAt = :at where k.personId = :person"
                + " and (k.lastUsedAt is null or k.lastUsedAt < :at)")
        .setParameter("at", used.getValue())
        .setParameter("person", used.getKey())
        .executeUpdate();
  }
}
