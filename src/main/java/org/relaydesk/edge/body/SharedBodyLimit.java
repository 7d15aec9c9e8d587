package org.relaydesk.edge.body;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What the bodies of all callers with a key, or of all without one, may take together. */
final class SharedBodyLimit {
  private static final String NOBODY = "";

  private final Bulkhead places;
  private final AtomicLong freeBytes;
  private final long nanos;

  /**
   * @param what is done, for the caller and the log
   * @param places how many threads may wait for a caller at once
   * @param bytes how much all bodies may hold together
   * @param seconds how long one body may take to arrive
   */
  SharedBodyLimit(String what, int places, long bytes, int seconds) {
    this.places = new Bulkhead(what, places, places);
    this.freeBytes = new AtomicLong(bytes);
    this.nanos = TimeUnit.SECONDS.toNanos(seconds);
  }

  long nanos() {
    return nanos;
  }

  /** Takes a place to wait in. */
  void enter() {
    places.enter(NOBODY);
  }

  /** Gives the place back. */
  void exit() {
    places.exit(NOBODY);
  }

  /** Takes room for bytes. */
  void hold(long bytes) {
    if (freeBytes.addAndGet(-bytes) < 0) {
      freeBytes.addAndGet(bytes);
      throw places.busy();
    }
  }

  /** Gives the room back. */
  void free(long bytes) {
    freeBytes.addAndGet(bytes);
  }
}
