package org.relaydesk.edge.body;

import java.util.concurrent.TimeUnit;

/** The time that a file may take to come or go: a minute, and a second for each 64 KB. */
public final class TransferDeadline {
  static final int SECONDS = 60;

  private static final long BYTES_A_SECOND = 64 * 1024;

  private final long began = System.nanoTime();
  private final long nanos;

  /** The deadline of a transfer that begins now. */
  public TransferDeadline() {
    this(SECONDS);
  }

  /**
   * @param seconds beside the time for its bytes
   */
  TransferDeadline(int seconds) {
    nanos = TimeUnit.SECONDS.toNanos(seconds);
  }

  /**
   * Whether the transfer is in time.
   *
   * @param bytes transferred by now
   */
  public boolean isMet(long bytes) {
    return System.nanoTime() - began <= nanos + TimeUnit.SECONDS.toNanos(bytes / BYTES_A_SECOND);
  }
}
