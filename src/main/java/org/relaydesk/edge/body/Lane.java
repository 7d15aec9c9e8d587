package org.relaydesk.edge.body;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/** What the bodies of one kind of callers share. */
final class Lane {
  private static final Logger LOG = Logger.getLogger(Lane.class.getName());
  private static final long TELL_EVERY = TimeUnit.MINUTES.toNanos(1);

  private final AtomicLong told = new AtomicLong(System.nanoTime() - 2 * TELL_EVERY);
  private final String what;
  private final Semaphore places;
  private final AtomicLong freeBytes;
  private final long nanos;

  /**
   * @param what the callers, for the log
   * @param places how many threads may wait for a caller at once
   * @param bytes how much all bodies may hold together
   * @param seconds how long one body may take to arrive
   */
  Lane(String what, int places, long bytes, int seconds) {
    this.what = what;
    this.places = new Semaphore(places);
    this.freeBytes = new AtomicLong(bytes);
    this.nanos = TimeUnit.SECONDS.toNanos(seconds);
  }

  long nanos() {
    return nanos;
  }

  /** Takes a place to wait in. */
  void enter() {
    if (!places.tryAcquire()) {
      throw busy();
    }
  }

  /** Gives the place back. */
  void exit() {
    places.release();
  }

  /** Takes room for bytes. */
  void hold(long bytes) {
    if (freeBytes.addAndGet(-bytes) < 0) {
      freeBytes.addAndGet(bytes);
      throw busy();
    }
  }

  /** Gives the room back. */
  void free(long bytes) {
    freeBytes.addAndGet(bytes);
  }

  private DeskException busy() {
    long now = System.nanoTime();
    long last = told.get();
    if (now - last > TELL_EVERY && told.compareAndSet(last, now)) {
      LOG.warning(what + " get 503 now: too many of them are sending their bodies");
    }
    return Failure.UNAVAILABLE.because(
        "Too many calls are sending their bodies now; nothing was done, try again. A key in the"
            + " header authtoken goes before keys in bodies");
  }
}
