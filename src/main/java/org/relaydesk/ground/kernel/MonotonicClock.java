package org.relaydesk.ground.kernel;

import java.util.concurrent.TimeUnit;

/**
 * A clock of this process for time-outs, pauses and durations: it only goes forward, even if the
 * machine's clock is set. {@link DeskClock} gives the time of day.
 */
@FunctionalInterface
public interface MonotonicClock {
  /** The running JVM's. */
  MonotonicClock SYSTEM = () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime());

  /** Milliseconds since some moment; may be negative. */
  long millis();
}
