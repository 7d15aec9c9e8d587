package org.relaydesk.apikey;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.relaydesk.base.database.Chores;
import org.relaydesk.base.kernel.Open;

/** Has the uses of keys written down. */
@Singleton
@Open("runs by the clock")
public class KeyUseClock {
  @Inject private Chores chores;
  @Inject private KeyUse use;
  @EJB private KeyUseStore store;

  /** Every quarter of a minute. */
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void write() {
    chores.run("Writing down when keys were used", this::writeTaken);
  }

  private void writeTaken() {
    Map<Long, Long> taken = use.take();
    try {
      store.write(taken);
    } catch (RuntimeException e) {
      taken.forEach(use::note); // Not written, or not committed: the next time has them again.
      throw e;
    }
  }
}
