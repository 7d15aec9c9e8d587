package org.relaydesk.callback;

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
import org.relaydesk.engine.database.BackgroundTasks;
import org.relaydesk.engine.egress.EgressClient;
import org.relaydesk.engine.egress.EgressSettings;
import org.relaydesk.engine.egress.NameLookup;
import org.relaydesk.engine.egress.guard.TargetGuard;
import org.relaydesk.engine.outbox.Outbox;
import org.relaydesk.engine.outbox.OutboxSettings;
import org.relaydesk.engine.outbox.OutboxThreads;
import org.relaydesk.engine.outbox.RetrySchedule;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.ShuttingDown;
import org.relaydesk.ground.settings.CallbackSettings;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.request.change.RequestResolved;

/**
 * Delivers callbacks on the server's executor, which nothing else of ours may fill: claims,
 * outcomes and name look-ups have threads of their own. Poked after each commit for speed, swept by
 * the clock for what a crash or a lost poke left.
 */
@Singleton
@Startup
@DependsOn("MigrationsAtStart")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs by itself; shows and changes nothing for a caller")
public class CallbackRelay {
  private static final long CLOSING_MILLIS = TimeUnit.SECONDS.toMillis(5);

  @Resource private ManagedExecutorService executor;
  @Resource private ManagedThreadFactory threads;
  @EJB private CallbackStore store;
  @Inject private BackgroundTasks background;
  @Inject private TargetGuard guard;
  @Inject private DeskConfig config;
  @Inject private DeskClock clock;
  @Inject private MeterRegistry registry;

  private EgressClient client;
  private Outbox<CallbackJob> outbox;

  @PostConstruct
  void start() {
    client =
        new EgressClient(
            guard,
            NameLookup.SYSTEM,
            threads,
            EgressSettings.standard("Relaydesk/" + config.version()));
    RetrySchedule schedule =
        new RetrySchedule(config.get(CallbackSettings.GIVE_UP_AFTER).toMillis());
    outbox =
        new Outbox<>(
            store,
            new CallbackSender(client, clock),
            OutboxSettings.standard(schedule),
            clock,
            OutboxThreads.of(threads, executor));
    Gauge.builder("relaydesk.callbacks.in.flight", outbox, o -> o.load().inFlight())
        .description("Callbacks being sent by this node")
        .register(registry);
  }

  /** Claims soon: the ticket's resolution may have made a callback due. */
  public void poke(@Observes(during = TransactionPhase.AFTER_SUCCESS) RequestResolved resolved) {
    outbox.poke();
  }

  /** Sweeps for what a crash or a lost poke left. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void sweep() {
    background.run("The sweep of callbacks", store::promoteOrphans);
    background.run("The claim of callbacks", outbox::poke);
  }

  /** Claims soon: a replay made a callback due. */
  public void replayed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CallbackReplayed event) {
    outbox.poke();
  }

  /** Lets the callbacks on their way arrive, so that none is sent again by the next start. */
  public void finish(@Observes @Priority(ShuttingDown.WORK) ShuttingDown event) {
    outbox.close(CLOSING_MILLIS);
  }

  @PreDestroy
  void stop() {
    outbox.close(CLOSING_MILLIS);
    client.close();
  }
}
