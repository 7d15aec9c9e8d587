package org.relaydesk.edge.body;

import java.util.concurrent.TimeUnit;

/**
 * How slowly a file may come or go: a minute, and a second for each 64 KB. Begins when it is made.
 */
public final class Pace {
  static final int SECONDS = 60;

  private static final long BYTES_A_SECOND = 64 * 1024;

  private final long began = System.nanoTime();
  private final long nanos;

  /** As it is for everyone. */
  public Pace() {
    this(SECONDS);
  }

  /**
   * @param seconds beside those for its bytes
   */
  Pace(int seconds) {
    nanos = TimeUnit.SECONDS.toNanos(seconds);
  }

  /**
   * Whether it is fast enough.
   *
   * @param bytes that have passed
   */
  public boolean isKept(long bytes) {
    return System.nanoTime() - began <= nanos + TimeUnit.SECONDS.toNanos(bytes / BYTES_A_SECOND);
  }
}
