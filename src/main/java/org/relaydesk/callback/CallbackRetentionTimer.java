package org.relaydesk.callback;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.relaydesk.engine.database.BackgroundTasks;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.settings.CallbackSettings;
import org.relaydesk.ground.settings.DeskConfig;

/** Runs {@link CallbackRetention} every hour. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs by the clock")
public class CallbackRetentionTimer {
  /** Bounds the first run after an update, which may find the callbacks of years. */
  private static final int MOST_BATCHES = 200;

  @Inject private BackgroundTasks background;
  @Inject private DeskConfig config;
  @EJB private CallbackRetention retention;

  @Schedule(hour = "*", minute = "41", persistent = false)
  public void forget() {
    background.run("Forgetting old callbacks", this::forgetAll);
  }

  private void forgetAll() {
    for (CallbackState state : CallbackRetention.FORGOTTEN) {
      boolean dead = state == CallbackState.DEAD;
      long kept = config.get(dead ? CallbackSettings.KEEP_DEAD : CallbackSettings.KEEP).toMillis();
      int batches = 1;
      while (retention.forget(state.text(), kept) && batches < MOST_BATCHES) {
        batches++;
      }
    }
  }
}
