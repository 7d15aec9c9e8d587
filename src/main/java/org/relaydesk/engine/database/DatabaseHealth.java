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

  /** Changes nothing, and is refused all the same by a database that is read-only, as a standby. */
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

  /** What {@link #check()} said last; background tasks rest while it is away. */
  public boolean isWritable() {
    return state == State.TAKES_CHANGES;
  }

  /** Whether it could be asked then; one that is read-only can. */
  public boolean isReadable() {
    return state != State.AWAY;
  }

  /** Asks it, for at most a few seconds. Says once that it is away and why, and that it is back. */
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
      // H2 keeps it for the whole connection.
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

  /** What is wrong with this node's clock; empty where it agrees with the database's. */
  public Optional<String> clockWarning() {
    return skew.warning();
  }

  /** An answer that took longer than a later one says nothing new. */
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
