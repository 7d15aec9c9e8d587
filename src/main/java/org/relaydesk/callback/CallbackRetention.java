package org.relaydesk.callback;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.relaydesk.engine.database.DatabaseTime;
import org.relaydesk.engine.outbox.table.OutboxTableException;
import org.relaydesk.ground.kernel.Open;

/**
 * Deletes callbacks that ended long ago, with their attempts. Dead ones are kept longer: somebody
 * should see that they never arrived.
 */
@Stateless
public class CallbackRetention {
  /** A dead receiver's callback has a hundred attempts: so many rows go in one transaction. */
  static final int BATCH = 100;

  static final List<CallbackState> FORGOTTEN =
      List.of(
          CallbackState.DELIVERED,
          CallbackState.FAILED,
          CallbackState.REFUSED,
          CallbackState.CANCELLED,
          CallbackState.DEAD);

  /** SKIP LOCKED: nodes may delete at the same time. */
  private static final String OLD =
      "SELECT id FROM callback WHERE state = ? AND due_since < "
          + DatabaseTime.NOW
          + " - ? ORDER BY due_since LIMIT ? FOR UPDATE SKIP LOCKED";

  private static final String DELETE = "DELETE FROM callback WHERE id = ?";

  @PersistenceContext private EntityManager em;

  /**
   * Deletes the oldest ones of a state, {@value #BATCH} at most; a foreign key deletes the
   * attempts.
   *
   * @param keptMillis how long they are kept since they last became due
   * @return whether there may be more
   */
  @Open("runs by the clock")
  public boolean forget(String state, long keptMillis) {
    try {
      return forget(em.unwrap(Connection.class), state, keptMillis) == BATCH;
    } catch (SQLException e) {
      throw new OutboxTableException(e);
    }
  }

  /** The same on a connection; gives how many there were. */
  static int forget(Connection connection, String state, long keptMillis) throws SQLException {
    int count = 0;
    try (PreparedStatement select = connection.prepareStatement(OLD);
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      select.setString(1, state);
      select.setLong(2, keptMillis);
      select.setInt(3, BATCH);
      try (ResultSet old = select.executeQuery()) {
        while (old.next()) {
          delete.setLong(1, old.getLong(1));
          delete.addBatch();
          count++;
        }
      }
      delete.executeBatch();
    }
    return count;
  }
}
