package org.relaydesk.audit;

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
import java.util.List;
import org.relaydesk.engine.database.BackgroundTasks;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.ShuttingDown;

/** Has refusals written down. */
@Singleton
@DependsOn("MigrationsAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs by the clock")
public class RefusalTimer {
  @Inject private BackgroundTasks background;
  @Inject private Refusals refusals;
  @EJB private AuditLog log;

  /**
   * Has refusals written down every second; a desk that refuses nobody costs the database nothing.
   */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void write() {
    background.run("Writing down what was refused", this::writeTaken);
  }

  /** Has the last refusals written down before the end. */
  public void finish(@Observes @Priority(ShuttingDown.NOTES) ShuttingDown event) {
    write();
  }

  @PreDestroy
  void stop() {
    write();
  }

  private void writeTaken() {
    List<Refusals.Counted> taken = refusals.take();
    if (taken.isEmpty()) {
      return;
    }
    try {
      log.write(taken);
    } catch (RuntimeException e) {
      refusals.putBack(taken);
      throw e;
    }
  }
}
