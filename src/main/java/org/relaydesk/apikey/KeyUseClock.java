package org.relaydesk.apikey;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.relaydesk.base.database.Chores;
import org.relaydesk.base.kernel.Open;

/** Has the uses of keys written down. */
@Singleton
@Open("runs by the clock")
public class KeyUseClock {
  @Inject private Chores chores;
  @Inject private KeyUseStore store;

  /** Every quarter of a minute. */
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void write() {
    chores.run("Writing down when keys were used", store::write);
  }
}
