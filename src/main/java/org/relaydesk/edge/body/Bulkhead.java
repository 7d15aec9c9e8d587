package org.relaydesk.edge.body;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/** Bounds how many calls of a kind wait for their callers at once: each holds a thread. */
final class Bulkhead {
  private static final Logger LOG = Logger.getLogger(Bulkhead.class.getName());
  private static final long TELL_EVERY = TimeUnit.MINUTES.toNanos(1);

  private final Map<String, Integer> taken = new HashMap<>();
  private final String what;
  private final int most;
  private final int mostOfOne;
  private int all;
  private long told = System.nanoTime() - 2 * TELL_EVERY;

  /**
   * @param what the calls do, for the caller and the log
   * @param mostOfOne how many of them one caller may have
   */
  Bulkhead(String what, int most, int mostOfOne) {
    this.what = what;
    this.most = most;
    this.mostOfOne = mostOfOne;
  }

  /**
   * Takes a place.
   *
   * @param caller whom it is counted for
   * @throws DeskException UNAVAILABLE where all are taken, or all that one caller may have
   */
  synchronized void enter(String caller) {
    int own = taken.getOrDefault(caller, 0);
    if (all == most || own == mostOfOne) {
      throw busy();
    }
    all++;
    taken.put(caller, own + 1);
  }

  /** Gives a place back. */
  synchronized void exit(String caller) {
    all--;
    taken.computeIfPresent(caller, (any, own) -> own == 1 ? null : own - 1);
  }

  /** The failure of a call that finds no place; the log is told once a minute. */
  synchronized DeskException busy() {
    long now = System.nanoTime();
    if (now - told > TELL_EVERY) {
      told = now;
      LOG.warning(() -> "Callers get 503 now: " + what + ", too many at once");
    }
    return Failure.UNAVAILABLE.because(
        "Too many calls at once: " + what + "; nothing was done, try again");
  }
}
