package org.relaydesk.attachment;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.relaydesk.engine.database.BackgroundTasks;
import org.relaydesk.ground.kernel.Open;

/** Has uploads forgotten that nobody attached to anything. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs by the clock")
public class UploadRetentionTimer {
  private static final int MOST_BATCHES = 50;

  @Inject private BackgroundTasks background;
  @EJB private UploadRetention retention;

  /** Has old uploads forgotten, every ten minutes. */
  @Schedule(hour = "*", minute = "9/10", persistent = false)
  public void forget() {
    background.run("Forgetting uploads that nobody attached", this::forgetAll);
  }

  private void forgetAll() {
    int batches = 1;
    while (retention.forget() && batches < MOST_BATCHES) {
      batches++;
    }
  }
}
