package org.relaydesk.edge.payara;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Logs once a minute that more calls came than Payara's queue holds (4,096). Payara Micro
 * 6.2025.10: without this, Grizzly writes a stack trace for each connection that it drops,
 * thousands a second. Delete it once Grizzly's {@code SelectorRunner} doesn't log each of them.
 */
public final class FullQueueNotice implements Filter {
  private static final long TELL_EVERY = TimeUnit.MINUTES.toNanos(1);

  private final AtomicLong told = new AtomicLong(System.nanoTime() - 2 * TELL_EVERY);

  /** Held, as a collected logger loses its filter. */
  private final Logger speaker = Logger.getLogger("org.glassfish.grizzly.nio.SelectorRunner");

  /** Sets the filter; other servers have no such logger. */
  public void begin() {
    speaker.setFilter(this);
  }

  /** Removes the filter. */
  public void end() {
    speaker.setFilter(null);
  }

  @Override
  public boolean isLoggable(LogRecord entry) {
    if (!(entry.getThrown() instanceof RejectedExecutionException)) {
      return true;
    }
    long now = System.nanoTime();
    long last = told.get();
    if (now - last < TELL_EVERY || !told.compareAndSet(last, now)) {
      return false;
    }
    entry.setLevel(Level.WARNING);
    entry.setThrown(null);
    entry.setMessage(
        "More calls come than the server's queue holds: their connections are dropped");
    return true;
  }
}
