package org.relaydesk.engine.outbox;

import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.MonotonicClock;
import org.relaydesk.ground.kernel.RepeatedFailure;

/**
 * Claims the jobs that are due, sends them, and writes what came of them. Each job is sent at least
 * once: a crash repeats at most the sends that were in flight, with the same ids.
 *
 * <p>Call {@link #poke()} after each commit that made a job due: it is sent at once. Call it every
 * few seconds from a schedule, too: that finds the jobs that a crash left. The engine claims by
 * itself for retries that are due within a minute, for the next passage of a ticket, and after a
 * claim that brought as many jobs as it asked for. It does not after a claim that failed; the
 * schedule tries again. Otherwise each call of the schedule in an outage would add a chain of
 * claims that never ends.
 *
 * <p>One thread claims and one writes outcomes. Both are the engine's own and never wait behind
 * other work. Sends begin on the server's executor, and hold none of its threads while they wait
 * for an answer. The engine measures time by a monotonic clock. Moments that several engines
 * compare are read from the store's clock. The lock is never held while the store or the sender is
 * called.
 */
public final class Outbox<J extends OutboxJob> {
  private static final Logger LOG = Logger.getLogger(Outbox.class.getName());
  private static final long PAUSE = 1_000;

  private final OutboxStore<J> store;
  private final OutboxSettings settings;
  private final MonotonicClock clock;
  private final OutboxThreads threads;
  private final Attempts<J> attempts;
  private final Slots<J> slots;
  private final OutcomeWriter<J> writer;
  private final EngineThread claimer;
  private final LeaseTokens tokens = new LeaseTokens();
  private final RepeatedFailure claiming;

  private final Object lock = new Object();
  private final ClaimTimes claims;
  private boolean claimUnderWay;
  private boolean closed;

  /**
   * @param wallClock only says when attempts began
   */
  public Outbox(
      OutboxStore<J> store,
      OutboxSender<J> sender,
      OutboxSettings settings,
      DeskClock wallClock,
      OutboxThreads threads) {
    this(
        store,
        settings,
        threads,
        MonotonicClock.SYSTEM,
        new Attempts<>(
            sender, settings.schedule(), wallClock, MonotonicClock.SYSTEM, new Random()));
  }

  /** For tests, with their own clock and attempts. */
  Outbox(
      OutboxStore<J> store,
      OutboxSettings settings,
      OutboxThreads threads,
      MonotonicClock clock,
      Attempts<J> attempts) {
    this.store = store;
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
    this.attempts = attempts;
    slots = new Slots<>(settings);
    claims = new ClaimTimes(Math.max(1, settings.slots() / 4));
    claiming = new RepeatedFailure("The claim of what is due", clock);
    writer = new OutcomeWriter<>(store, settings, clock, threads, this::written);
    claimer = threads.engineThread("outbox-claims", this::turn);
  }

  /** Asks for a claim soon. Cheap, never throws; many calls become one claim. */
  public void poke() {
    synchronized (lock) {
      claims.wanted(clock.millis());
    }
    claimer.wake();
    writer.wake();
  }

  /** The load of this engine. */
  public OutboxLoad load() {
    synchronized (lock) {
      return new OutboxLoad(slots.inFlight(), slots.held(), writer.size());
    }
  }

  /**
   * Stops claiming, gives back the jobs whose send has not begun, waits for the others, and writes
   * the outcomes. A send that does not end in time is repeated by the next engine, once its lease
   * has run out. A second call does not wait.
   *
   * @param waitMillis how long to wait at most for sends in flight and a claim under way
   */
  public void close(long waitMillis) {
    List<Leased<J>> unsent;
    boolean waited;
    synchronized (lock) {
      waited = closed;
      closed = true;
      unsent = slots.takeHeld();
    }
    giveBack(unsent, 0);
    awaitInFlight(waited ? 0 : waitMillis);
    writer.drain();
    claimer.end();
    writer.end();
  }

  private void awaitInFlight(long waitMillis) {
    long end = clock.millis() + waitMillis;
    synchronized (lock) {
      try {
        long left = waitMillis;
        while ((claimUnderWay || slots.inFlight() > 0) && left > 0) {
          lock.wait(left);
          left = end - clock.millis();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** One turn of the claiming thread: starts the held jobs that have a place now, and claims. */
  private long turn() {
    startHeld();
    Claim claim = nextClaim();
    while (claim != null && claim(claim)) {
      claim = nextClaim();
    }
    synchronized (lock) {
      boolean busy = slots.inFlight() + slots.held() > 0;
      return busy ? Math.min(claims.next(), clock.millis() + PAUSE) : claims.next();
    }
  }

  private void startHeld() {
    tidy();
    List<Leased<J>> started;
    List<Leased<J>> overflow;
    synchronized (lock) {
      started = closed ? List.of() : slots.startable();
      overflow = slots.overflow();
    }
    giveBack(overflow, PAUSE);
    deliver(started);
  }

  /** Starts sends. What the executor rejects is given back; the next claim waits a while. */
  private void deliver(List<Leased<J>> started) {
    if (started.isEmpty()) {
      return;
    }
    try {
      threads.deliver(() -> started.forEach(this::send));
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "No room for deliveries", e);
      synchronized (lock) {
        claims.restUntil(clock.millis() + PAUSE);
      }
      started.forEach(each -> ended(each, attempts.givenBack(each, PAUSE)));
    }
  }

  /** Sends the job, unless its lease may end first: it may have waited for the executor. */
  private void send(Leased<J> leased) {
    boolean late;
    synchronized (lock) {
      late = closed || clock.millis() + settings.sendMillis() > leased.leaseUntil();
    }
    if (late) {
      ended(leased, attempts.givenBack(leased, 0));
    } else {
      attempts.start(leased, settlement -> ended(leased, settlement));
    }
  }

  /** The claim to make now. None while outcomes can't be written: sends would be repeated. */
  private @Nullable Claim nextClaim() {
    synchronized (lock) {
      if (!claims.take(clock.millis())) {
        return null;
      }
      if (closed || slots.free() == 0 || writer.isFailing()) {
        claims.missed();
        return null;
      }
      claims.begun();
      claimUnderWay = true;
      return new Claim(slots.free(), tokens.next(), settings.leaseMillis(), slots.fullTargets());
    }
  }

  /** Whether another claim should follow at once. */
  private boolean claim(Claim claim) {
    try {
      return claimed(claim);
    } finally {
      synchronized (lock) {
        claimUnderWay = false;
        lock.notifyAll();
      }
    }
  }

  private boolean claimed(Claim claim) {
    long begun = clock.millis();
    List<Leased<J>> jobs;
    try {
      jobs = store.claim(claim).stream().map(job -> new Leased<>(job, claim, begun)).toList();
    } catch (RuntimeException e) {
      claiming.fails(e);
      return false;
    }
    claiming.works();
    boolean full = jobs.size() >= claim.max();
    synchronized (lock) {
      claims.ended(full || !claim.fullTargets().isEmpty());
      slots.add(jobs);
      if (full) {
        claims.wanted(clock.millis());
      }
    }
    startHeld();
    return full;
  }

  /** Gives back the jobs that can't be sent in time, and frees the places of overdue sends. */
  private void tidy() {
    List<Leased<J>> unsent;
    List<Leased<J>> lost;
    long pause;
    synchronized (lock) {
      long now = clock.millis();
      pause = closed ? 0 : PAUSE;
      unsent = closed ? slots.takeHeld() : slots.hopeless(now);
      lost = slots.abandon(now);
      if (!lost.isEmpty()) {
        claims.missed();
      }
      lock.notifyAll();
    }
    giveBack(unsent, pause);
    if (!lost.isEmpty()) {
      LOG.warning(lost.size() + " sends did not end within their lease; they will be repeated");
    }
  }

  private void giveBack(List<Leased<J>> unsent, long pause) {
    for (Leased<J> each : unsent) {
      writer.add(attempts.givenBack(each, pause), each.leaseUntil());
    }
  }

  private void ended(Leased<J> leased, Settlement<J> settlement) {
    boolean wanted;
    synchronized (lock) {
      if (!slots.finish(leased)) {
        return; // The lease has ended: another engine may have the row.
      }
      // Under the same lock as the freed place: close() must find the send or its outcome.
      writer.add(settlement, leased.leaseUntil());
      lock.notifyAll();
      wanted = claims.freed(clock.millis()) || slots.held() > 0;
    }
    if (wanted) {
      claimer.wake();
    }
  }

  /** Claims the jobs that the written outcomes made due. */
  private void written(List<Settlement<J>> settlements) {
    boolean wanted;
    synchronized (lock) {
      wanted = claims.written(settlements, clock.millis());
    }
    if (wanted) {
      claimer.wake();
    }
  }
}
