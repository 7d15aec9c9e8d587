package org.relaydesk.engine.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.relaydesk.engine.database.source.DatabaseAddress;
import org.relaydesk.ground.kernel.Causes;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.lifecycle.ServerEnd;

/** Whether the database answers and takes changes. */
@ApplicationScoped
public class DatabaseHealth {
  private static final Logger LOG = Logger.getLogger(DatabaseHealth.class.getName());
  private static final int SECONDS = 2;

  /** Changes nothing, but a read-only database refuses it. */
  private static final String PROBE =
      "UPDATE change_stamp SET stamp_number = stamp_number WHERE topic = ''";

  @Resource(lookup = RelaydeskDatabase.JNDI_NAME)
  private DataSource pool;

  @Inject private DeskClock clock;

  private final ClockSkew skew = new ClockSkew();
  private final AtomicLong asked = new AtomicLong();
  private final AtomicBoolean gone = new AtomicBoolean();
  private volatile State state = State.TAKES_CHANGES;
  private long lastNoted;

  /** The result of the last {@link #check()}; background tasks pause while it is false. */
  public boolean isWritable() {
    return state == State.TAKES_CHANGES;
  }

  /** Whether the database could be read then; a read-only one can. */
  public boolean isReadable() {
    return state != State.AWAY;
  }

  /**
   * Asks the database, for a few seconds at most. Logs once that it is away and why, and once that
   * it is back.
   */
  public boolean check() {
    long number = asked.incrementAndGet();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      probe(statement);
      note(number, State.TAKES_CHANGES, "");
      return true;
    } catch (SQLException | RuntimeException e) {
      ServerEnd.ifOutOfMemory(e);
      String why = Causes.said(Causes.innermost(e));
      note(number, SqlCause.isReadOnly(e) ? State.READ_ONLY : State.AWAY, why);
      if (SqlCause.hasLostItsFile(e) && !gone.getAndSet(true)) {
        ServerEnd.because(
            "The embedded database could not write its file; start the server anew: " + why);
      }
      return false;
    }
  }

  private void probe(Statement statement) throws SQLException {
    statement.setQueryTimeout(SECONDS);
    try {
      statement.executeUpdate(PROBE);
      compareClocks(statement);
    } finally {
      // H2 keeps the time-out for the whole connection.
      statement.setQueryTimeout(DatabaseAddress.STATEMENT_SECONDS);
    }
  }

  private void compareClocks(Statement statement) throws SQLException {
    long before = clock.now();
    try (ResultSet row = statement.executeQuery("SELECT " + DatabaseTime.NOW)) {
      row.next();
      skew.note(before, row.getLong(1), clock.now());
    }
  }

  /** The warning about this node's clock; empty if it agrees with the database's. */
  public Optional<String> clockWarning() {
    return skew.warning();
  }

  /** Ignores a result that is older than the last one. */
  private synchronized void note(long number, State now, String why) {
    if (number < lastNoted) {
      return;
    }
    lastNoted = number;
    if (isWritable() && now != State.TAKES_CHANGES) {
      LOG.warning(
          "The database is away or takes no changes; what needs it gets 503 until it is back: "
              + why);
    } else if (!isWritable() && now == State.TAKES_CHANGES) {
      LOG.info("The database is back");
    }
    state = now;
  }

  private enum State {
    AWAY,
    READ_ONLY,
    TAKES_CHANGES
  }
}
