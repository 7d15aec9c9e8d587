package org.relaydesk.ground.kernel;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log once what fails, not at each try of a long night; again for another reason, or
 * after an hour; and once that it works again.
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

  /** Notes that it was tried in vain and will be tried again. */
  public synchronized void fails(Throwable e) {
    String reason = kind(Causes.innermost(e));
    boolean again = reason.equals(told) && clock.millis() - toldAt < TOLD_FOR;
    LOG.log(again ? Level.FINE : Level.WARNING, what + " failed and is tried again", e);
    if (!again) {
      told = reason;
      toldAt = clock.millis();
    }
  }

  /** Notes that it was done. */
  public synchronized void works() {
    if (told != null) {
      LOG.info(what + " works again");
    }
    told = null;
  }

  /** Not the words: they often hold a number that is another each time. */
  private static String kind(Throwable cause) {
    String kind = cause.getClass().getName();
    return cause instanceof SQLException sql ? kind + sql.getSQLState() : kind;
  }
}
