package org.relaydesk.mail;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.relaydesk.engine.database.BackgroundTasks;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.MailSettings;

/** Runs {@link MailRetention}. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs by the clock")
public class MailRetentionTimer {
  /** Bounds one run; the next goes on. */
  private static final int MOST_BATCHES = 100;

  @Inject private BackgroundTasks background;
  @Inject private DeskConfig config;
  @EJB private MailRetention retention;

  /** Every ten seconds, for purged tickets. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void forgetPurged() {
    background.run("Forgetting mails of purged tickets", () -> all(retention::forgetPurged));
  }

  /** Every hour, for old notices. */
  @Schedule(hour = "*", minute = "47", persistent = false)
  public void forgetOld() {
    long kept = config.get(MailSettings.KEEP).toMillis();
    background.run("Forgetting old notices", () -> all(() -> retention.forgetOld(kept)));
  }

  private static void all(BooleanSupplier batch) {
    int batches = 1;
    while (batch.getAsBoolean() && batches < MOST_BATCHES) {
      batches++;
    }
  }
}
