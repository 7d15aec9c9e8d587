package org.relaydesk.base.outbox;

import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs rounds of one action, one at a time, however often and from wherever it is asked to. */
final class Rounds {
  private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

  private final TaskRunner tasks;
  private final BooleanSupplier round;
  private boolean running;
  private boolean kicked;

  /**
   * @param round says whether another one should follow at once; one that throws is left for the
   *     next kick
   */
  Rounds(TaskRunner tasks, BooleanSupplier round) {
    this.tasks = tasks;
    this.round = round;
  }

  /** Makes sure that a round begins after this call, unless one throws meanwhile. Never throws. */
  void kick() {
    synchronized (this) {
      kicked = true;
      if (running) {
        return;
      }
      running = true;
    }
    try {
      tasks.run(this::run);
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "No thread for the outbox; the next poke starts it", e);
      stop();
    }
  }

  private void run() {
    boolean good = false;
    try {
      boolean more;
      do {
        begin();
        more = round.getAsBoolean();
      } while (goOn(more));
      good = true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A round of the outbox failed", e);
    } finally {
      if (!good) {
        stop();
      }
    }
  }

  private synchronized void begin() {
    kicked = false;
  }

  private synchronized void stop() {
    running = false;
  }

  /** Decided in one step, so that a kick either finds us running or starts a run of its own. */
  private synchronized boolean goOn(boolean more) {
    running = kicked || more;
    return running;
  }
}
