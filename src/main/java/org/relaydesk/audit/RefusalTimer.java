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

/** Writes refusals to the audit log every second. */
@Singleton
@DependsOn("MigrationsAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs by the clock")
public class RefusalTimer {
  @Inject private BackgroundTasks background;
  @Inject private Refusals refusals;
  @EJB private AuditLog log;

  /** Without refusals, this costs no statement. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void write() {
    background.run("Writing down what was refused", this::writeTaken);
  }

  /** Writes the last refusals before the server ends. */
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
