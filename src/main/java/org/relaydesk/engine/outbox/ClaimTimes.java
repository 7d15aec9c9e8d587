package org.relaydesk.engine.outbox;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The moments at which the engine claims: at once after a poke, when a retry is due, and soon after
 * places are free again where the last claim left jobs behind. Each moment is rounded up to a
 * multiple of some milliseconds, so that many moments become one claim. Not thread-safe: guarded by
 * the engine's lock. All times are by the engine's clock.
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
   * @param manyFreed after how many freed places a claim is due at once
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

  /** Whether a claim is due; removes past moments. */
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

  /** Notes that a claim was due and could not be made. */
  void missed() {
    mayBeMore = true;
  }

  void begun() {
    freed = 0;
  }

  void ended(boolean leftSome) {
    mayBeMore = leftSome;
  }

  /** No claim is due before that time. */
  void restUntil(long time) {
    restUntil = time;
  }

  /** Notes that a place is free again. True where the next claim is due earlier now. */
  boolean freed(long now) {
    freed++;
    if (!mayBeMore) {
      return false;
    }
    return freed >= manyFreed ? add(now, 1) : add(now + LINGER, LINGER);
  }

  /** Notes when these jobs, or the next of their tickets, are due. True as for a freed place. */
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
