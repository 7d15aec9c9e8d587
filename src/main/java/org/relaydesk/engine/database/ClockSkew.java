package org.relaydesk.engine.database;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * How far a node's clock is from the database's. Callbacks don't mind, but times that people read
 * do, and keys would expire at another time on each node.
 */
final class ClockSkew {
  private static final Logger LOG = Logger.getLogger(ClockSkew.class.getName());
  private static final long MOST_MILLIS = 5_000;

  private volatile long millis;

  /**
   * Takes one comparison; says once that the clocks are too far apart, and once that they agree.
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

  /** What is wrong, in a sentence; empty where the clocks agree. */
  Optional<String> warning() {
    if (!isTooMuch()) {
      return Optional.empty();
    }
    long seconds = TimeUnit.MILLISECONDS.toSeconds(Math.abs(millis));
    String where = millis > 0 ? " ahead of" : " behind";
    return Optional.of("This node's clock is " + seconds + " s" + where + " the database's");
  }
}
