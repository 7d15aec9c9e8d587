package org.relaydesk.notification;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.relaydesk.engine.database.BackgroundTasks;
import org.relaydesk.ground.kernel.Open;

/** Runs {@link ExpiringKeyNotices}. */
@Singleton
@DependsOn("MigrationsAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs by the clock")
public class ExpiringKeyNoticesTimer {
  @Inject private BackgroundTasks background;
  @EJB private ExpiringKeyNotices notices;

  /** Three times a minute: a key may expire soon after it is made. */
  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  public void tell() {
    background.run("Telling of keys that expire soon", this::tellAll);
  }

  private void tellAll() {
    boolean more = notices.tell();
    while (more) {
      more = notices.tell();
    }
  }
}
