package org.relaydesk.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Transactions whose commit doesn't wait for the disk. */
public final class AsynchronousCommit {
  private AsynchronousCommit() {}

  /**
   * Lets the transaction at hand be one on PostgreSQL. If the database crashes within the next
   * moment it may be lost, and with it all that came later of such; the next commit that does wait
   * keeps all before it, so that a last step that waits makes earlier ones safe.
   */
  public static void allow(Connection connection) throws SQLException {
    if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      try (Statement set = connection.createStatement()) {
        set.execute("SET LOCAL synchronous_commit TO OFF");
      }
    }
  }
}
