package org.relaydesk.engine.outbox;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * When to claim: at once where somebody says that a job is due, when a retry is due, and soon where
 * the last claim left something and places are free again. Each moment is put off to the end of a
 * grain of time, so that many become one. Not thread-safe: guarded by the engine's lock; all times
 * are by the engine's clock.
 */
final class ClaimTimes {
  private static final long LINGER = 10;
  private static final long RETRY_GRAIN = 500;
  private static final long SOON = 60_000;

  private final NavigableSet<Long> times = new TreeSet<>();
  private final int manyFreed;
  private boolean mayBeMore;
  private int freed;
  private long restUntil = Long.MIN_VALUE;

  /**
   * @param manyFreed how many places make a claim worth while before its time
   */
  ClaimTimes(int manyFreed) {
    this.manyFreed = manyFreed;
  }

  /** The next moment; {@link Long#MAX_VALUE} for none. */
  long next() {
    return times.isEmpty() ? Long.MAX_VALUE : times.first();
  }

  /** Asks for a claim at once. */
  void wanted(long now) {
    add(now, 1);
  }

  /** Whether it is time, which is then over. */
  boolean take(long now) {
    NavigableSet<Long> past = times.headSet(now, true);
    boolean due = !past.isEmpty();
    past.clear();
    if (due && now < restUntil) {
      add(restUntil, 1);
      return false;
    }
    return due;
  }

  /** Notes that it was time and there was no place for more. */
  void missed() {
    mayBeMore = true;
  }

  void begun() {
    freed = 0;
  }

  void ended(boolean leftSome) {
    mayBeMore = leftSome;
  }

  /** Lets no claim come before that time. */
  void restUntil(long time) {
    restUntil = time;
  }

  /** A place is free again; whether the next moment comes earlier by that. */
  boolean freed(long now) {
    freed++;
    if (!mayBeMore) {
      return false;
    }
    return freed >= manyFreed ? add(now, 1) : add(now + LINGER, LINGER);
  }

  /** Retries and next passages are due by that; whether the next moment comes earlier. */
  <J extends OutboxJob> boolean written(List<Settlement<J>> settlements, long now) {
    boolean earlier = false;
    boolean more = mayBeMore;
    for (Settlement<J> each : settlements) {
      Long delay = each.delayMillis();
      more |= delay == null;
      if (delay != null && delay <= SOON) {
        earlier |= add(now + delay, RETRY_GRAIN);
      }
    }
    if (more) {
      earlier |= add(now, LINGER);
    }
    return earlier;
  }

  private boolean add(long time, long grainMillis) {
    long end = -Math.floorDiv(-time, grainMillis) * grainMillis;
    boolean earlier = end < next();
    times.add(end);
    return earlier;
  }
}
