package org.relaydesk.callback;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.relaydesk.base.database.Chores;
import org.relaydesk.base.kernel.Open;
import org.relaydesk.base.settings.CallbackSettings;
import org.relaydesk.base.settings.DeskConfig;

/** Has old callbacks forgotten. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs by the clock")
public class CallbackRetentionClock {
  /** So that the first hour after an update that brings this doesn't forget a year at once. */
  private static final int MOST_BATCHES = 200;

  @Inject private Chores chores;
  @Inject private DeskConfig config;
  @EJB private CallbackRetention retention;

  /** Once an hour. */
  @Schedule(hour = "*", minute = "41", persistent = false)
  public void forget() {
    chores.run("Forgetting old callbacks", this::forgetAll);
  }

  private void forgetAll() {
    long kept = config.get(CallbackSettings.KEEP).toMillis();
    for (CallbackState state : CallbackRetention.FORGOTTEN) {
      int batches = 1;
      while (retention.forget(state.text(), kept) && batches < MOST_BATCHES) {
        batches++;
      }
    }
  }
}
