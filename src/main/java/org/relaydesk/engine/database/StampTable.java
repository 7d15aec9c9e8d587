package org.relaydesk.engine.database;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import org.relaydesk.ground.kernel.Open;

/** The table of change stamps. */
@Stateless
@Open("serves the caches")
public class StampTable {
  @PersistenceContext private EntityManager em;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /** Raises a topic, and runs an action after the commit. */
  public void raise(String topic, Runnable afterCommit) {
    int rows =
        em.createNativeQuery(
                "UPDATE change_stamp SET stamp_number = stamp_number + 1 WHERE topic = ?")
            .setParameter(1, topic)
            .executeUpdate();
    if (rows != 1) {
      throw new IllegalStateException("No change stamp for " + topic);
    }
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Only the outcome matters.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              afterCommit.run();
            }
          }
        });
  }

  /** All topics with their numbers. */
  public Map<String, Long> read() {
    Map<String, Long> numbers = new HashMap<>();
    for (Object row :
        em.createNativeQuery("SELECT topic, stamp_number FROM change_stamp").getResultList()) {
      Object[] columns = (Object[]) row;
      numbers.put(columns[0].toString(), ((Number) columns[1]).longValue());
    }
    return numbers;
  }
}
