package org.relaydesk.apikey;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.relaydesk.engine.database.BackgroundTasks;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.ShuttingDown;

/** Writes the uses of keys every 15 s, and deletes those older than 100 days. */
@Singleton
@DependsOn("MigrationsAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs by the clock")
public class KeyUseTimer {
  /** Covers what calls once a quarter. */
  private static final Duration KEPT = Duration.ofDays(100);

  @Inject private BackgroundTasks background;
  @Inject private KeyUse use;
  @Inject private DeskClock clock;
  @EJB private KeyUseStore store;

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  public void write() {
    background.run("Writing down when keys were used", this::writeTaken);
  }

  /** Writes the last uses before the server ends. */
  public void finish(@Observes @Priority(ShuttingDown.NOTES) ShuttingDown event) {
    write();
  }

  @PreDestroy
  void stop() {
    write();
  }

  private void writeTaken() {
    Map<KeyCall, KeyUse.Tally> taken = use.take();
    if (taken.isEmpty()) {
      return;
    }
    try {
      store.write(taken);
    } catch (RuntimeException e) {
      taken.forEach(use::note); // Not written, or not committed: they are written with the next.
      throw e;
    }
  }

  @Schedule(hour = "3", minute = "33", persistent = false)
  public void forget() {
    background.run(
        "Forgetting old uses of keys", () -> store.forget(clock.now() - KEPT.toMillis()));
  }
}
