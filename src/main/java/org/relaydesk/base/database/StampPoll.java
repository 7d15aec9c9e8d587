package org.relaydesk.base.database;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.relaydesk.base.kernel.Open;

/** Looks at the change stamps once a second. */
@Singleton
@Startup
@DependsOn("MigrationsAtStart")
@Open("runs by the clock")
public class StampPoll {
  private static final Logger LOG = Logger.getLogger(StampPoll.class.getName());

  @Inject private ChangeStamps stamps;
  @Inject private DatabasePulse pulse;

  /** Says once, not each second, that the database is away. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void look() {
    boolean before = pulse.lastBeat();
    if (!pulse.beats()) {
      if (before) {
        LOG.warning("The database is away; callers get 503 until it is back");
      }
      return;
    }
    if (!before) {
      LOG.info("The database is back");
    }
    try {
      stamps.look();
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "The database went away while the stamps were read", e);
    }
  }
}
