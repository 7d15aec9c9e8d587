package org.relaydesk.base.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.relaydesk.base.kernel.Causes;

/** Whether the database answers. */
@ApplicationScoped
public class DatabasePulse {
  private static final Logger LOG = Logger.getLogger(DatabasePulse.class.getName());
  private static final int SECONDS = 2;

  @Resource(lookup = RelaydeskDatabase.JNDI_NAME)
  private DataSource pool;

  private final AtomicLong asked = new AtomicLong();
  private volatile boolean beating = true;
  private long lastNoted;

  /** What {@link #beats()} said last; background tasks rest while it is away. */
  public boolean lastBeat() {
    return beating;
  }

  /** Asks it, for at most a few seconds. Says once that it is away and why, and that it is back. */
  public boolean beats() {
    long number = asked.incrementAndGet();
    try {
      boolean answers = ask();
      note(number, answers, "no answer");
      return answers;
    } catch (SQLException | RuntimeException e) {
      note(number, false, Causes.said(Causes.innermost(e)));
      return false;
    }
  }

  private boolean ask() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(SECONDS);
      try (ResultSet row = statement.executeQuery("SELECT 1")) {
        return row.next();
      }
    }
  }

  /** An answer that took longer than a later one says nothing new. */
  private synchronized void note(long number, boolean answers, String why) {
    if (number < lastNoted) {
      return;
    }
    lastNoted = number;
    if (beating && !answers) {
      LOG.warning("The database is away; callers get 503 until it is back: " + why);
    } else if (!beating && answers) {
      LOG.info("The database is back");
    }
    beating = answers;
  }
}
