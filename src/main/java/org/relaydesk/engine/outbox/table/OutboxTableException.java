package org.relaydesk.engine.outbox.table;

import java.sql.SQLException;

/** The database refused a statement of an outbox; the transaction is rolled back. */
public class OutboxTableException extends RuntimeException {
  public OutboxTableException(SQLException cause) {
    super(cause);
  }
}
