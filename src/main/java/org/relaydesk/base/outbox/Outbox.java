package org.relaydesk.base.outbox;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.kernel.DeskClock;
import org.relaydesk.base.kernel.Trouble;

/**
 * Claims what is due, sends it, settles what came of it. At least once: a crash repeats at most
 * what was in flight, with the same ids.
 *
 * <p>Call {@link #poke()} after each commit that made a job due, for speed; and every second or few
 * from a schedule, for truth: the sweep finds what a crash, a lost timer or a full executor left.
 * The engine itself comes back for retries that are due within a minute, for the next passage of a
 * ticket, and while a claim brought all it asked for; not after a claim that failed, or each sweep
 * of an outage would leave one more that fails for ever.
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
  private final Attempts<J> attempts;
  private final Slots<J> slots;
  private final Settler<J> settler;
  private final Rounds rounds;
  private final Wakes retries;
  private final Wakes lingers;
  private final Wakes watches;
  private final LeaseTokens tokens = new LeaseTokens();
  private final Trouble claiming;

  private final Object lock = new Object();
  private boolean claimWanted;
  private boolean claimUnderWay;
  private boolean mayBeMore;
  private boolean closed;
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
    attempts = new Attempts<>(sender, settings.schedule(), clock, random);
    slots = new Slots<>(settings);
    settler = new Settler<>(store, settings, clock, tasks, this::settled);
    retries = new Wakes(500, this::poke, clock, tasks);
    lingers = new Wakes(LINGER, this::poke, clock, tasks);
    rounds = new Rounds(tasks, this::round);
    claiming = new Trouble("The claim of what is due", clock);
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
   * does not end in time is sent again by the next engine, once its lease has run out. Who closes
   * it again waits no more.
   *
   * @param waitMillis at most so long for what is in flight or just being claimed
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
    settler.drain();
  }

  private void awaitInFlight(long waitMillis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
    synchronized (lock) {
      try {
        long left = waitMillis;
        while ((claimUnderWay || slots.inFlight() > 0) && left > 0) {
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
      claimWanted |= claim;
    }
    rounds.kick();
  }

  /** Starts what is held and has a place now, and claims where it is asked for. */
  private boolean round() {
    startHeld();
    Claim claim = nextClaim();
    return claim != null && claim(claim);
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
    started.forEach(this::send);
  }

  /**
   * Null where none is asked for, where there is no place, or where outcomes can't be written: then
   * send no more either.
   */
  private @Nullable Claim nextClaim() {
    synchronized (lock) {
      if (!claimWanted) {
        return null;
      }
      claimWanted = false;
      if (closed || slots.free() == 0 || settler.isFailing()) {
        mayBeMore = true;
        return null;
      }
      freed = 0;
      long now = clock.now();
      Claim claim =
          new Claim(
              slots.free(), now, tokens.next(), now + settings.leaseMillis(), slots.fullTargets());
      claimUnderWay = true;
      return claim;
    }
  }

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
    List<Leased<J>> jobs;
    try {
      jobs = store.claim(claim).stream().map(job -> new Leased<>(job, claim)).toList();
    } catch (RuntimeException e) {
      claiming.fails(e);
      return false;
    }
    claiming.works();
    boolean full = jobs.size() >= claim.max();
    synchronized (lock) {
      mayBeMore = full || !claim.fullTargets().isEmpty();
      slots.add(jobs);
    }
    startHeld();
    return full && wantsMore();
  }

  private boolean wantsMore() {
    synchronized (lock) {
      boolean more = !closed && slots.free() > 0;
      claimWanted |= more;
      return more;
    }
  }

  /** Gives back what can't be sent in time, lets go of sends that outlived their lease. */
  private void tidy() {
    List<Leased<J>> unsent;
    List<Leased<J>> lost;
    boolean busy;
    long pause;
    synchronized (lock) {
      long now = clock.now();
      pause = closed ? 0 : PAUSE;
      unsent = closed ? slots.takeHeld() : slots.hopeless(now);
      lost = slots.abandon(now);
      busy = slots.inFlight() + slots.held() > 0;
      mayBeMore |= !lost.isEmpty();
      lock.notifyAll();
    }
    giveBack(unsent, pause);
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
    boolean claim;
    boolean startHeld;
    synchronized (lock) {
      if (!slots.finish(leased)) {
        return; // Too late: its lease is over, and the row may be another's.
      }
      // In the same step as its place is freed: who closes us must find the one or the other.
      settler.add(settlement, leased.leaseUntil());
      lock.notifyAll();
      freed++;
      startHeld = slots.held() > 0;
      claim = mayBeMore && freed >= Math.max(1, settings.slots() / 4);
      if (mayBeMore && !claim) {
        lingers.at(clock.now() + LINGER);
      }
    }
    if (startHeld || claim) {
      kick(claim);
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
