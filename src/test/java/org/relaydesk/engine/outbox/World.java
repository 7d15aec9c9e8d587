package org.relaydesk.engine.outbox;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.MonotonicClock;

/**
 * A clock and a queue of things to happen, all on one thread and repeatable by its seed. Its time
 * only goes forward; the store's clock and those of the nodes may be set.
 */
final class World implements MonotonicClock {
  private record Event(long at, long order, Runnable action) {}

  final Random random;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
  private long now = 1_000_000;
  private long order;
  private long storeAhead = 1_700_000_000_000L;

  World(long seed) {
    random = new Random(seed);
  }

  @Override
  public long millis() {
    return now;
  }

  /** What the store's clock shows. */
  long storeTime() {
    return now + storeAhead;
  }

  /** Sets the store's clock forward, or back. */
  void stepStore(long millis) {
    storeAhead += millis;
  }

  /** An engine that lives in this world. */
  Outbox<Job> outbox(
      MemoryStore store, OutboxSender<Job> sender, OutboxSettings settings, Threads threads) {
    return new Outbox<>(
        store,
        settings,
        threads,
        this,
        new Attempts<>(sender, settings.schedule(), threads, this, random));
  }

  void after(long millis, Runnable action) {
    events.add(new Event(now + millis, order++, action));
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Lets time pass until it is so; false where that took too long. */
  boolean runUntil(BooleanSupplier done, long millis) {
    long end = now + millis;
    while (!done.getAsBoolean()) {
      Event next = events.peek();
      if (next == null || next.at() > end) {
        now = end;
        return false;
      }
      events.remove();
      now = next.at();
      next.action().run();
    }
    return true;
  }

  /**
   * What one engine runs on; it ends with it. Its executor comes late, refuses and forgets as often
   * as told, and its clock shows what it likes.
   */
  final class Threads implements OutboxThreads, DeskClock {
    private final double faults;
    boolean alive = true;
    long clockAhead;
    int latestDelivery = 2;

    Threads(double faults) {
      this.faults = faults;
    }

    @Override
    public long now() {
      return now + clockAhead;
    }

    @Override
    public EngineThread engineThread(String name, LongSupplier turn) {
      return new SimulatedThread(turn);
    }

    @Override
    public void deliver(Runnable delivery) {
      if (chance(faults)) {
        throw new RejectedExecutionException("no thread");
      }
      if (!chance(faults)) {
        after(random.nextInt(latestDelivery + 1), () -> ifAlive(delivery));
      }
    }

    private void ifAlive(Runnable task) {
      if (alive) {
        task.run();
      }
    }

    /** Wakes up within a few milliseconds. */
    private final class SimulatedThread implements EngineThread {
      private final LongSupplier turn;
      private boolean woken;
      private boolean ended;
      private long nextTurn = Long.MAX_VALUE;

      SimulatedThread(LongSupplier turn) {
        this.turn = turn;
      }

      @Override
      public void wake() {
        if (!woken) {
          woken = true;
          after(random.nextInt(3), () -> ifAlive(this::turn));
        }
      }

      @Override
      public void end() {
        ended = true;
      }

      private void turn() {
        woken = false;
        if (!ended) {
          long next = turn.getAsLong();
          nextTurn = next;
          if (next < Long.MAX_VALUE) {
            after(Math.max(0, next - now), () -> ifAlive(() -> timeIsUp(next)));
          }
        }
      }

      private void timeIsUp(long time) {
        if (time == nextTurn && !woken) {
          turn();
        }
      }
    }
  }
}
