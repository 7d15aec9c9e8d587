package org.relaydesk.engine.outbox.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.relaydesk.engine.outbox.OutboxJob;

/**
 * Makes a job of a row.
 *
 * @param <J> the claimed row
 */
@FunctionalInterface
public interface JobReader<J extends OutboxJob> {
  /**
   * Reads the row at hand.
   *
   * @param row first the table's own columns, in the order in which they were named, then {@code
   *     attempts} and for how long it has been due in milliseconds
   */
  J read(ResultSet row) throws SQLException;
}
