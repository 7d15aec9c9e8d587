package org.relaydesk.engine.database;

/**
 * The one clock of all nodes: the database's. What one node writes and another compares (due,
 * leased) is computed in SQL from this, for the nodes' own clocks differ.
 */
public final class DatabaseTime {
  /**
   * When the transaction began, in milliseconds since the epoch, as SQL of both databases. Within a
   * short transaction that is now.
   */
  public static final String NOW =
      "CAST(FLOOR(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000) AS BIGINT)";

  private DatabaseTime() {}
}
