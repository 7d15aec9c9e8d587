package org.relaydesk.engine.database;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.relaydesk.ground.kernel.Open;

/** Polls the change stamps once a second. */
@Singleton
@Startup
@DependsOn("MigrationsAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs by the clock")
public class StampPoll {
  @Inject private ChangeStamps stamps;
  @Inject private DatabaseHealth pulse;
  @Inject private BackgroundTasks background;

  /** Polls the stamps, and notices that the database is away or back. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void look() {
    background.runAlways("Asking whether the database is there", pulse::check);
    background.runReading("Looking at the change stamps", stamps::look);
  }
}
