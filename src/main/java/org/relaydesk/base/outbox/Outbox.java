package org.relaydesk.base.outbox;

import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.kernel.DeskClock;

/**
 * Claims what is due, sends it, settles what came of it. At least once: a crash repeats at most
 * what was in flight, with the same ids.
 *
 * <p>Call {@link #poke()} after each commit that made a job due, for speed; and every second or few
 * from a schedule, for truth: the sweep finds what a crash, a lost timer or a full executor left.
 * The engine itself comes back for retries that are due within a minute, for the next passage of a
 * ticket, and while a claim brought all it asked for.
 *
 * <p>One run of the claiming loop at a time; sends are in flight outside of it, and outcomes are
 * settled by a task of their own. The one lock is never held while the store or the sender is
 * called.
 */
public final class Outbox<J extends OutboxJob> {
  private static final Logger LOG = Logger.getLogger(Outbox.class.getName());
  private static final long LINGER = 10;
  private static final long SOON = 60_000;
  private static final long PAUSE = 1_000;

  private final OutboxStore<J> store;
  private final OutboxSettings settings;
  private final DeskClock clock;
  private final TaskRunner tasks;
  private final Attempts<J> attempts;
  private final Slots<J> slots;
  private final Settler<J> settler;
  private final Wakes retries;
  private final Wakes lingers;
  private final Wakes watches;
  private final String engine = Long.toString(new SecureRandom().nextLong() >>> 1, 36);

  private final Object lock = new Object();
  private boolean running;
  private boolean kicked;
  private boolean claimWanted;
  private boolean mayBeMore;
  private boolean closed;
  private long claims;
  private int freed;

  public Outbox(
      OutboxStore<J> store,
      OutboxSender<J> sender,
      OutboxSettings settings,
      DeskClock clock,
      TaskRunner tasks) {
    this(store, sender, settings, clock, tasks, new Random());
  }

  /** With a jitter that can be repeated. */
  Outbox(
      OutboxStore<J> store,
      OutboxSender<J> sender,
      OutboxSettings settings,
      DeskClock clock,
      TaskRunner tasks,
      RandomGenerator random) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    this.tasks = tasks;
    attempts = new Attempts<>(sender, settings.schedule(), clock, random);
    slots = new Slots<>(settings);
    settler = new Settler<>(store, settings, clock, tasks, this::settled);
    retries = new Wakes(500, this::poke, clock, tasks);
    lingers = new Wakes(LINGER, this::poke, clock, tasks);
    watches = new Wakes(PAUSE, this::watch, clock, tasks);
  }

  /** Says that something may be due. Cheap, never throws; many calls are one run. */
  public void poke() {
    settler.revive();
    kick(true);
  }

  /** How busy it is. */
  public OutboxLoad load() {
    synchronized (lock) {
      return new OutboxLoad(slots.inFlight(), slots.held(), settler.size());
    }
  }

  /**
   * Stops claiming, gives back what has not begun, waits for what has and writes the outcomes. What
   * does not end in time is sent again by the next engine, once its lease has run out.
   *
   * @param waitMillis at most so long for what is in flight
   */
  public void close(long waitMillis) {
    List<Leased<J>> unsent;
    synchronized (lock) {
      closed = true;
      unsent = slots.takeHeld();
    }
    giveBack(unsent, 0);
    awaitInFlight(waitMillis);
    settler.drain();
  }

  private void awaitInFlight(long waitMillis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
    synchronized (lock) {
      try {
        long left = waitMillis;
        while (slots.inFlight() > 0 && left > 0) {
          lock.wait(left);
          left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void kick(boolean claim) {
    synchronized (lock) {
      kicked = true;
      claimWanted |= claim;
      if (running || closed) {
        return;
      }
      running = true;
    }
    try {
      tasks.run(this::run);
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "No thread for the outbox; the next poke starts it", e);
      stopRunning();
    }
  }

  private void run() {
    boolean good = false;
    try {
      boolean full = false;
      do {
        full = round(full);
      } while (goOn(full));
      good = true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Nothing could be claimed; trying again", e);
    } finally {
      if (!good) {
        stopRunning();
        lingers.at(clock.now() + PAUSE);
      }
    }
  }

  private void stopRunning() {
    synchronized (lock) {
      running = false;
    }
  }

  /** Decided in one step, so that a kick either finds us running or starts a run of its own. */
  private boolean goOn(boolean full) {
    synchronized (lock) {
      running = !closed && (kicked || (full && slots.free() > 0));
      return running;
    }
  }

  /** Starts what is held and has a place now, and claims where it is asked for. */
  private boolean round(boolean full) {
    tidy();
    Claim claim = null;
    List<Leased<J>> started;
    synchronized (lock) {
      kicked = false;
      started = closed ? List.of() : slots.startable();
      if (claimWanted || full) {
        claimWanted = false;
        claim = nextClaim();
      }
    }
    started.forEach(this::send);
    return claim != null && claim(claim);
  }

  /** Null where there is no place, or where outcomes can't be written: then send no more either. */
  private @Nullable Claim nextClaim() {
    if (closed || slots.free() == 0 || settler.isFailing()) {
      mayBeMore = true;
      return null;
    }
    long now = clock.now();
    String token = engine + "-" + Long.toString(++claims, 36);
    freed = 0;
    return new Claim(slots.free(), now, token, now + settings.leaseMillis(), slots.fullTargets());
  }

  private boolean claim(Claim claim) {
    List<Leased<J>> jobs =
        store.claim(claim).stream().map(job -> new Leased<>(job, claim)).toList();
    boolean full = jobs.size() >= claim.max();
    List<Leased<J>> started;
    synchronized (lock) {
      mayBeMore = full || !claim.fullTargets().isEmpty();
      slots.add(jobs);
    }
    tidy();
    synchronized (lock) {
      started = closed ? List.of() : slots.startable();
    }
    started.forEach(this::send);
    return full;
  }

  /** Gives back what can't be sent in time, lets go of sends that outlived their lease. */
  private void tidy() {
    List<Leased<J>> unsent;
    List<Leased<J>> lost;
    boolean busy;
    synchronized (lock) {
      long now = clock.now();
      unsent = closed ? slots.takeHeld() : slots.hopeless(now);
      lost = slots.abandon(now);
      busy = slots.inFlight() + slots.held() > 0;
      mayBeMore |= !lost.isEmpty();
      lock.notifyAll();
    }
    giveBack(unsent, PAUSE);
    if (!lost.isEmpty()) {
      LOG.warning(lost.size() + " sends did not end within their lease; they will be repeated");
    }
    if (busy) {
      watches.at(clock.now() + PAUSE);
    }
  }

  private void watch() {
    tidy();
    kick(false);
  }

  private void giveBack(List<Leased<J>> unsent, long pause) {
    for (Leased<J> each : unsent) {
      settler.add(attempts.givenBack(each, pause), each.leaseUntil());
    }
  }

  private void send(Leased<J> leased) {
    attempts.start(leased, settlement -> ended(leased, settlement));
  }

  private void ended(Leased<J> leased, Settlement<J> settlement) {
    boolean startHeld;
    boolean claim;
    boolean linger;
    synchronized (lock) {
      if (!slots.finish(leased)) {
        return; // Too late: its lease is over, and the row may be another's.
      }
      lock.notifyAll();
      freed++;
      startHeld = slots.held() > 0;
      claim = mayBeMore && freed >= Math.max(1, settings.slots() / 4);
      linger = mayBeMore && !claim;
    }
    settler.add(settlement, leased.leaseUntil());
    if (startHeld || claim) {
      kick(claim);
    }
    if (linger) {
      lingers.at(clock.now() + LINGER);
    }
  }

  /** Comes back for what the written outcomes made due. */
  private void settled(List<Settlement<J>> written) {
    long now = clock.now();
    boolean more;
    synchronized (lock) {
      more = mayBeMore;
    }
    for (Settlement<J> each : written) {
      Long next = each.nextAttemptAt();
      more |= next == null;
      if (next != null && next - now <= SOON) {
        retries.at(next);
      }
    }
    if (more) {
      lingers.at(now);
    }
  }
}
