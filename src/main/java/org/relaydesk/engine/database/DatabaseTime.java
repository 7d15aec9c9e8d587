package org.relaydesk.engine.database;

/**
 * The database's clock, as nodes' clocks differ. Times that one node writes and another compares
 * (due, leased) are computed from it in SQL.
 */
public final class DatabaseTime {
  /** The begin of the transaction in milliseconds since the epoch, as SQL of both databases. */
  public static final String NOW =
      "CAST(FLOOR(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000) AS BIGINT)";

  private DatabaseTime() {}
}
