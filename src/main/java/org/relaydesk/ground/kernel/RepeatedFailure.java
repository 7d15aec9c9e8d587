package org.relaydesk.ground.kernel;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logs a repeated failure once: again only for another cause, or after an hour; and once that it
 * works again.
 */
public final class RepeatedFailure {
  private static final Logger LOG = Logger.getLogger(RepeatedFailure.class.getName());
  private static final long TOLD_FOR = TimeUnit.HOURS.toMillis(1);

  private final String what;
  private final MonotonicClock clock;
  private @Nullable String told;
  private long toldAt;

  /**
   * @param what a noun for the log
   */
  public RepeatedFailure(String what, MonotonicClock clock) {
    this.what = what;
    this.clock = clock;
  }

  /** Reports a failed try. */
  public synchronized void fails(Throwable e) {
    String reason = kind(Causes.innermost(e));
    boolean again = reason.equals(told) && clock.millis() - toldAt < TOLD_FOR;
    LOG.log(again ? Level.FINE : Level.WARNING, what + " failed and is tried again", e);
    if (!again) {
      told = reason;
      toldAt = clock.millis();
    }
  }

  /** Reports a successful try. */
  public synchronized void works() {
    if (told != null) {
      LOG.info(what + " works again");
    }
    told = null;
  }

  /** Without the message, which often has a number that changes. */
  private static String kind(Throwable cause) {
    String kind = cause.getClass().getName();
    return cause instanceof SQLException sql ? kind + sql.getSQLState() : kind;
  }
}
