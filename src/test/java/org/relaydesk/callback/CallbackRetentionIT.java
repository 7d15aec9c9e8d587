package org.relaydesk.callback;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.relaydesk.fixture.Database;
import org.relaydesk.fixture.TestRun;

/** The same on PostgreSQL. */
@Tag("postgresql-only")
class CallbackRetentionIT extends CallbackRetentionTest {
  @Override
  CallbackRows newRows() throws SQLException {
    return new CallbackRows(
        Database.ofThisRun().freshSettings(TestRun.freshFolder("callback-retention")));
  }
}
