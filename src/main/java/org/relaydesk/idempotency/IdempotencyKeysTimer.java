package org.relaydesk.idempotency;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.relaydesk.engine.database.BackgroundTasks;
import org.relaydesk.ground.kernel.Open;

/** Deletes old Idempotency-Keys every hour. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs by the clock")
public class IdempotencyKeysTimer {
  @Inject private BackgroundTasks background;
  @EJB private IdempotencyKeys keys;

  @Schedule(hour = "*", minute = "17", persistent = false)
  public void forget() {
    background.run("Forgetting old Idempotency-Keys", keys::forgetOld);
  }
}
