package org.relaydesk.engine.outbox;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a job that failed is tried again (contract §13, 5): after 2, 5, 10 and 20 s, then every 20 s
 * for at least five minutes, then at doubling distances up to an hour, until it has been due for 72
 * h. Each distance is stretched or shrunk by up to a tenth, so that jobs that failed together do
 * not come back together.
 *
 * <p>The fast phase is counted in attempts, not by the clock: a job that was first tried long after
 * it became due (we were down) still gets it. It is long enough for five minutes even where every
 * jitter is the smallest. A receiver that comes back in that time is tried within 22 s plus the
 * time that an attempt under way takes.
 *
 * <p>A Retry-After only lengthens the distance, and to at most an hour or twice the distance that
 * was due anyway, whichever is more: no receiver can park a job for days, or hurry us.
 *
 * @param giveUpAfterMillis since the job became due; at most eight days
 */
public record RetrySchedule(long giveUpAfterMillis) {
  /** The longest that the contract allows. */
  public static final long LONGEST_MILLIS = 8L * 24 * 3_600_000;

  private static final long HOUR = 3_600_000;
  private static final long[] FIRST_DELAYS = {2_000, 5_000, 10_000, 20_000};
  private static final long FAST_DELAY = 20_000;
  // 33 s by the first delays and 15 times 20 s are 333 s, and 300 s at the smallest jitter.
  private static final int FAST_ATTEMPTS = FIRST_DELAYS.length + 1 + 15;

  public RetrySchedule {
    if (giveUpAfterMillis < 1 || giveUpAfterMillis > LONGEST_MILLIS) {
      throw new IllegalArgumentException("Giving up must be within 8 days, and not at once");
    }
  }

  /** The default: 72 hours. */
  public static RetrySchedule standard() {
    return new RetrySchedule(72 * HOUR);
  }

  /**
   * How long to wait before the next attempt.
   *
   * @param attemptsDone how many attempts have failed, the last one included; at least 1
   * @param dueForMillis how long ago the job became due
   * @param retryAfterMillis what the receiver asked for, null where it did not
   * @return empty where the job is dead. The last attempt is made when the time is up, not before.
   */
  public Optional<Long> delayMillis(
      int attemptsDone,
      long dueForMillis,
      @Nullable Long retryAfterMillis,
      RandomGenerator random) {
    long left = giveUpAfterMillis - dueForMillis;
    if (left <= 0) {
      return Optional.empty();
    }
    long base = baseDelay(attemptsDone);
    long jittered = base + Math.round(base * (random.nextDouble() * 0.2 - 0.1));
    long delay =
        retryAfterMillis == null ? jittered : Math.max(jittered, asked(retryAfterMillis, base));
    return Optional.of(Math.min(delay, left));
  }

  private static long asked(long retryAfterMillis, long base) {
    return Math.min(retryAfterMillis, Math.max(HOUR, 2 * base));
  }

  /** The distance after so many failed attempts, without jitter, in milliseconds. */
  static long baseDelay(int attemptsDone) {
    if (attemptsDone <= FIRST_DELAYS.length) {
      return FIRST_DELAYS[Math.max(attemptsDone, 1) - 1];
    }
    if (attemptsDone <= FAST_ATTEMPTS) {
      return FAST_DELAY;
    }
    int doublings = Math.min(attemptsDone - FAST_ATTEMPTS, 10);
    return Math.min(FAST_DELAY << doublings, HOUR);
  }
}
