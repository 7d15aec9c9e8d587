package org.relaydesk.engine.database;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * The distance of this node's clock from the database's. Keys would expire at different times on
 * each node, and people read wrong times. Callbacks go by the database's clock.
 */
final class ClockSkew {
  private static final Logger LOG = Logger.getLogger(ClockSkew.class.getName());
  private static final long MOST_MILLIS = 5_000;

  private volatile long millis;

  /**
   * Takes a comparison. Logs once that the clocks are too far apart, and once that they agree
   * again.
   *
   * @param before the node's clock before the database was asked, and
   * @param after when it had answered: a slow answer is no skew
   */
  synchronized void note(long before, long database, long after) {
    long ahead = before > database ? before - database : Math.min(0, after - database);
    boolean wasTooMuch = isTooMuch();
    millis = ahead;
    if (isTooMuch() && !wasTooMuch) {
      LOG.warning(() -> warning().orElse(""));
    } else if (!isTooMuch() && wasTooMuch) {
      LOG.info("This node's clock agrees with the database's again");
    }
  }

  private boolean isTooMuch() {
    return Math.abs(millis) > MOST_MILLIS;
  }

  /** The warning; empty if the clocks agree. */
  Optional<String> warning() {
    if (!isTooMuch()) {
      return Optional.empty();
    }
    long seconds = TimeUnit.MILLISECONDS.toSeconds(Math.abs(millis));
    String where = millis > 0 ? " ahead of" : " behind";
    return Optional.of("This node's clock is " + seconds + " s" + where + " the database's");
  }
}
