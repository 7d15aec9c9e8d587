package org.relaydesk.attachment;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import org.relaydesk.engine.database.BackgroundTasks;
import org.relaydesk.ground.kernel.Open;

/** Runs {@link UploadRetention} every ten minutes. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs by the clock")
public class UploadRetentionTimer {
  private static final int MOST_BATCHES = 50;

  @Inject private BackgroundTasks background;
  @EJB private UploadRetention retention;
  @EJB private Uploads uploads;

  @Schedule(hour = "*", minute = "9/10", persistent = false)
  public void forget() {
    background.run("Forgetting uploads that nobody attached", this::forgetAll);
  }

  private void forgetAll() {
    List<Long> gone = retention.forget();
    for (int batches = 1; !gone.isEmpty() && batches < MOST_BATCHES; batches++) {
      for (Long id : gone) {
        FileIntake.drop(uploads, id);
      }
      gone = retention.forget();
    }
  }
}
