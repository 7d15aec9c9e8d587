package org.relaydesk.callback;

import java.sql.SQLException;

/** The database refused a claim or a settlement; the transaction is rolled back. */
class CallbackStoreException extends RuntimeException {
  CallbackStoreException(SQLException cause) {
    super(cause);
  }
}
