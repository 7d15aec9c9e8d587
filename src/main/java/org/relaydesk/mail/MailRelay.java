package org.relaydesk.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.database.BackgroundTasks;
import org.relaydesk.engine.outbox.Outbox;
import org.relaydesk.engine.outbox.OutboxSettings;
import org.relaydesk.engine.outbox.OutboxThreads;
import org.relaydesk.engine.outbox.RetrySchedule;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.ShuttingDown;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.MailSettings;
import org.relaydesk.mail.smtp.MailJob;
import org.relaydesk.mail.smtp.MailSender;

/**
 * Delivers mails, if there is a host for them. Poked after each commit that queued one for speed,
 * swept by the clock for what a crash or a lost poke left.
 */
@Singleton
@Startup
@DependsOn("MigrationsAtStart")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs by itself; shows and changes nothing for a caller")
public class MailRelay {
  private static final Logger LOG = Logger.getLogger(MailRelay.class.getName());

  /** How long the end of the server waits for mails on their way. */
  private static final long CLOSING_MILLIS = TimeUnit.SECONDS.toMillis(30);

  /** Lets a send that is broken off settle within its lease. */
  private static final long LEASE_BEYOND_MILLIS = TimeUnit.SECONDS.toMillis(10);

  @Resource private ManagedExecutorService executor;
  @Resource private ManagedThreadFactory threads;
  @EJB private MailStore store;
  @EJB private MailFiles files;
  @Inject private MailHost host;
  @Inject private BackgroundTasks background;
  @Inject private DeskConfig config;
  @Inject private DeskClock clock;
  @Inject private MeterRegistry registry;

  private Counter dropped;
  private @Nullable MailSender sender;
  private @Nullable Outbox<MailJob> outbox;

  @PostConstruct
  void start() {
    dropped =
        Counter.builder("relaydesk.mails.dropped")
            .description("Notices that waited for a day and were dropped by this node")
            .register(registry);
    if (host.isNamed()) {
      startOutbox(new MailSender(host.transport(), files::of, threads, connections(), timeout()));
    }
  }

  private void startOutbox(MailSender started) {
    RetrySchedule schedule = new RetrySchedule(config.get(MailSettings.GIVE_UP_AFTER).toMillis());
    long sendMillis = timeout() + TimeUnit.SECONDS.toMillis(1);
    OutboxSettings bounds =
        new OutboxSettings(
            schedule,
            connections(),
            connections(),
            timeout() + LEASE_BEYOND_MILLIS,
            sendMillis,
            100,
            200);
    Outbox<MailJob> relay =
        new Outbox<>(store, started, bounds, clock, OutboxThreads.of(threads, executor));
    sender = started;
    outbox = relay;
    Gauge.builder("relaydesk.mails.in.flight", relay, o -> o.load().inFlight())
        .description("Mails being sent by this node")
        .register(registry);
  }

  private int connections() {
    return config.get(MailSettings.CONNECTIONS);
  }

  private long timeout() {
    return config.get(MailSettings.TIMEOUT).toMillis();
  }

  /** Asks for a claim, as a mail became due. */
  public void poke(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueued queued) {
    claimSoon();
  }

  /** Sweeps for what a crash or a lost poke left. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void sweep() {
    background.run("The claim of mails", this::claimSoon);
  }

  /** Drops notices that are too old, and logs how many. */
  @Schedule(hour = "*", minute = "*", second = "23", persistent = false)
  public void drop() {
    background.run("Dropping old notices", this::dropOld);
  }

  private void dropOld() {
    int count = store.dropOld();
    if (count > 0) {
      dropped.increment(count);
      LOG.log(Level.WARNING, "{0} automatic notices waited for 24 hours and were dropped", count);
    }
  }

  private void claimSoon() {
    Outbox<MailJob> relay = outbox;
    if (relay != null) {
      relay.poke();
    }
  }

  /**
   * Lets the mails on their way arrive, so that none is sent again by the next start; ends those
   * that take too long, so that none goes on beside it.
   */
  public void finish(@Observes @Priority(ShuttingDown.WORK) ShuttingDown event) {
    close();
  }

  @PreDestroy
  void stop() {
    close();
  }

  private void close() {
    Outbox<MailJob> relay = outbox;
    if (relay != null) {
      relay.close(Math.min(timeout(), CLOSING_MILLIS));
    }
    MailSender ending = sender;
    if (ending != null) {
      ending.close();
    }
  }
}
