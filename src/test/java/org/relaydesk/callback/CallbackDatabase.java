package org.relaydesk.callback;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The base of tests of what statements do with callbacks. */
abstract class CallbackDatabase {
  CallbackRows rows;
  Connection connection;

  /** Where they lie; on H2 unless a test says otherwise. */
  CallbackRows newRows() throws SQLException {
    return new CallbackRows();
  }

  @BeforeEach
  final void open() throws SQLException {
    rows = newRows();
    connection = rows.connect();
  }

  @AfterEach
  final void close() throws SQLException {
    connection.close();
    rows.close();
  }
}
