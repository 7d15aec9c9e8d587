package org.relaydesk.ground.kernel;

import java.util.concurrent.TimeUnit;

/**
 * Time within one process, which only goes forward, whatever is done to the machine's clock: for
 * time-outs, pauses and durations. Means nothing to another process; {@link DeskClock} tells when
 * something happened.
 */
@FunctionalInterface
public interface MonotonicClock {
  /** The running JVM's. */
  MonotonicClock SYSTEM = () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime());

  /** Milliseconds since some moment; may be negative. */
  long millis();
}
