package org.relaydesk.callback;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.Database;

/** The same on PostgreSQL. */
@Tag("postgresql-only")
class CallbackRetentionIT extends CallbackRetentionTest {
  @Override
  CallbackRows newRows() throws SQLException {
    return new CallbackRows(
        Database.ofThisRun().freshSettings(TestRun.freshFolder("callback-retention")));
  }
}
