package org.relaydesk.base.outbox;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import org.relaydesk.base.kernel.DeskClock;

/** A clock and a queue of things to happen, all on one thread and repeatable by its seed. */
final class World implements DeskClock {
  private record Event(long at, long order, Runnable action) {}

  final Random random;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
  private long now = 1_000_000;
  private long order;

  World(long seed) {
    random = new Random(seed);
  }

  @Override
  public long now() {
    return now;
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

  /** Threads of one engine; they end with it, refuse and forget as often as told. */
  final class Threads implements TaskRunner {
    private final double faults;
    boolean alive = true;

    Threads(double faults) {
      this.faults = faults;
    }

    @Override
    public void run(Runnable task) {
      if (chance(faults)) {
        throw new RejectedExecutionException("no thread");
      }
      after(random.nextInt(3), () -> ifAlive(task));
    }

    @Override
    public void runAfter(long millis, Runnable task) {
      if (!chance(faults)) {
        after(millis, () -> ifAlive(task));
      }
    }

    private void ifAlive(Runnable task) {
      if (alive) {
        task.run();
      }
    }
  }
}
