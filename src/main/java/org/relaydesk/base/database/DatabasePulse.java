package org.relaydesk.base.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Whether the database answers. */
@ApplicationScoped
public class DatabasePulse {
  private static final Logger LOG = Logger.getLogger(DatabasePulse.class.getName());
  private static final int SECONDS = 2;

  @Resource(lookup = RelaydeskDatabase.JNDI_NAME)
  private DataSource pool;

  private volatile boolean beating = true;

  /** What {@link #beats()} said last; background tasks rest while it is away. */
  public boolean lastBeat() {
    return beating;
  }

  /** Asks it, for at most a few seconds. Says once that it is away, and once that it is back. */
  public boolean beats() {
    boolean answers = ask();
    note(answers);
    return answers;
  }

  private synchronized void note(boolean answers) {
    if (beating && !answers) {
      LOG.warning("The database is away; callers get 503 until it is back");
    } else if (!beating && answers) {
      LOG.info("The database is back");
    }
    beating = answers;
  }

  private boolean ask() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(SECONDS);
      try (ResultSet row = statement.executeQuery("SELECT 1")) {
        return row.next();
      }
    } catch (SQLException | RuntimeException e) {
      LOG.log(Level.FINE, "The database does not answer", e);
      return false;
    }
  }
}
