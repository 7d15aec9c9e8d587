package org.relaydesk.callback;

import static org.relaydesk.engine.database.DatabaseTime.NOW;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import org.relaydesk.engine.outbox.Outcome;
import org.relaydesk.engine.outbox.Settlement;
import org.relaydesk.engine.outbox.table.OutboxTable;

/** The SQL of callbacks beside that of every outbox: their order, and their attempts. */
final class CallbackStatements {
  /** Waiting callbacks that head their ticket's queue. */
  static final String PROMOTE_ORPHANS =
      "UPDATE callback SET state = 'due', next_attempt_at = "
          + NOW
          + ", due_since = "
          + NOW
          + " WHERE state = 'waiting'"
          + " AND NOT EXISTS (SELECT 1 FROM callback a WHERE a.request_id = callback.request_id"
          + " AND a.state IN ('due', 'sending'))"
          + " AND NOT EXISTS (SELECT 1 FROM callback b WHERE b.request_id = callback.request_id"
          + " AND b.state = 'waiting' AND b.passage_no < callback.passage_no)";

  private static final String PROMOTE = PROMOTE_ORPHANS + " AND request_id = ?";

  /** The callbacks as jobs. */
  static final OutboxTable<CallbackJob> JOBS =
      new OutboxTable<>(
          "callback",
          "id, request_id, owner_id, webhook_id, url, target, http_method, payload",
          "",
          CallbackStatements::job);

  private static final String ATTEMPT =
      "INSERT INTO callback_attempt"
          + " (id, callback_id, attempted_at, duration_ms, http_status, error)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  private CallbackStatements() {}

  private static CallbackJob job(ResultSet row) throws SQLException {
    return new CallbackJob(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getInt(9),
        row.getLong(10));
  }

  /** Callbacks given back untried count as no attempt. */
  static void insertAttempts(
      Connection connection, List<Settlement<CallbackJob>> settlements, LongSupplier ids)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ATTEMPT)) {
      for (Settlement<CallbackJob> settlement : settlements) {
        Outcome outcome = settlement.outcome();
        if (outcome != null) {
          fill(insert, settlement, outcome, ids.getAsLong());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void fill(
      PreparedStatement insert, Settlement<CallbackJob> settlement, Outcome outcome, long id)
      throws SQLException {
    insert.setLong(1, id);
    insert.setLong(2, settlement.job().id());
    insert.setLong(3, settlement.startedAt());
    insert.setLong(4, settlement.durationMillis());
    Integer status = outcome.httpStatus();
    OutboxTable.setNumber(insert, 5, status == null ? null : status.longValue());
    insert.setString(6, OutboxTable.errorText(outcome));
  }

  static void promote(Connection connection, Collection<Long> requestIds) throws SQLException {
    if (requestIds.isEmpty()) {
      return;
    }
    try (PreparedStatement update = connection.prepareStatement(PROMOTE)) {
      for (Long requestId : requestIds) {
        update.setLong(1, requestId);
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
