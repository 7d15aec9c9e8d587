package org.relaydesk.apikey;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.relaydesk.engine.database.BackgroundTasks;
import org.relaydesk.ground.kernel.Open;

/** Publishes the metric of keys that soon expire: an operator is warned before a monitor stops. */
@Singleton
@Startup
@DependsOn("MigrationsAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs by the clock")
public class ExpiringKeys {
  @Inject private BackgroundTasks background;
  @Inject private MeterRegistry registry;
  @EJB private KeyStore store;
  private volatile double expiring = Double.NaN;

  @PostConstruct
  void prepare() {
    Gauge.builder("relaydesk.keys.expiring", this, keys -> keys.expiring)
        .description("API keys that work and expire within relaydesk.key.warn-days")
        .register(registry);
  }

  /** Counts four times a minute, so that a scrape costs no statement. */
  @Schedule(hour = "*", minute = "*", second = "7/15", persistent = false)
  public void count() {
    background.runReading("Counting the keys that expire soon", () -> expiring = store.expiring());
  }
}
