package org.relaydesk.callback;

import static org.relaydesk.engine.database.DatabaseTime.NOW;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.outbox.Claim;
import org.relaydesk.engine.outbox.JobState;
import org.relaydesk.engine.outbox.Outcome;
import org.relaydesk.engine.outbox.Settlement;

/**
 * The SQL of claiming and settling; all of it runs on both databases, and reckons by the database's
 * time, because the nodes' clocks differ.
 */
final class CallbackStatements {
  /** What waits, heads its ticket's queue, and has nothing under way before it. */
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

  /**
   * A callback that was cancelled meanwhile stays so, unless the receiver has it after all. One
   * that was given back untried keeps its last error.
   */
  private static final String SETTLE =
      "UPDATE callback SET state = ?, next_attempt_at = "
          + NOW
          + " + ?, delivered_at = ?,"
          + " last_error = CASE WHEN ? = 0 THEN last_error ELSE ? END,"
          + " attempts = attempts + ?, lease_token = NULL"
          + " WHERE id = ? AND lease_token = ? AND (state = 'sending' OR ? = 'delivered')";

  private static final String ATTEMPT =
      "INSERT INTO callback_attempt"
          + " (id, callback_id, attempted_at, duration_ms, http_status, error)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  private static final int LONGEST_ERROR = 500;

  private CallbackStatements() {}

  static List<CallbackJob> claim(Connection connection, Claim claim) throws SQLException {
    String others =
        claim.fullTargets().isEmpty()
            ? ""
            : " AND target NOT IN (" + marks(claim.fullTargets().size()) + ")";
    List<CallbackJob> jobs = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(claimSql(others))) {
      int at = 1;
      for (String target : claim.fullTargets()) {
        select.setString(at++, target);
      }
      select.setInt(at, claim.max());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          jobs.add(job(rows));
        }
      }
    }
    lease(connection, claim, jobs);
    return jobs;
  }

  private static String claimSql(String others) {
    return "SELECT id, request_id, webhook_id, url, target, http_method, payload, attempts, "
        + NOW
        + " - due_since FROM callback WHERE state IN ('due', 'sending') AND next_attempt_at <= "
        + NOW
        + others
        + " ORDER BY next_attempt_at LIMIT ? FOR UPDATE SKIP LOCKED";
  }

  private static CallbackJob job(ResultSet row) throws SQLException {
    return new CallbackJob(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getInt(8),
        row.getLong(9));
  }

  private static void lease(Connection connection, Claim claim, List<CallbackJob> jobs)
      throws SQLException {
    if (jobs.isEmpty()) {
      return;
    }
    String sql =
        "UPDATE callback SET state = 'sending', lease_token = ?, next_attempt_at = "
            + NOW
            + " + ? WHERE id IN ("
            + marks(jobs.size())
            + ")";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, claim.leaseToken());
      update.setLong(2, claim.leaseMillis());
      for (int i = 0; i < jobs.size(); i++) {
        update.setLong(3 + i, jobs.get(i).id());
      }
      update.executeUpdate();
    }
  }

  private static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  /** Gives those whose row still carried their token. */
  static List<Settlement<CallbackJob>> settle(
      Connection connection, List<Settlement<CallbackJob>> settlements) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
      for (Settlement<CallbackJob> settlement : settlements) {
        fill(update, settlement);
        update.addBatch();
      }
      int[] counts = update.executeBatch();
      List<Settlement<CallbackJob>> ours = new ArrayList<>();
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] != 0) {
          ours.add(settlements.get(i));
        }
      }
      return ours;
    }
  }

  private static void fill(PreparedStatement update, Settlement<CallbackJob> settlement)
      throws SQLException {
    String state = settlement.state().name().toLowerCase(Locale.ROOT);
    Outcome outcome = settlement.outcome();
    boolean delivered = settlement.state() == JobState.DELIVERED;
    update.setString(1, state);
    setNumber(update, 2, settlement.delayMillis());
    setNumber(update, 3, delivered ? settlement.startedAt() + settlement.durationMillis() : null);
    int tries = outcome == null ? 0 : 1;
    update.setInt(4, tries);
    update.setString(5, outcome == null ? null : cut(outcome.error()));
    update.setInt(6, tries);
    update.setLong(7, settlement.job().id());
    update.setString(8, settlement.leaseToken());
    update.setString(9, state);
  }

  /** What was given back untried was no attempt. */
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
    setNumber(insert, 5, status == null ? null : status.longValue());
    insert.setString(6, cut(outcome.error()));
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

  private static void setNumber(PreparedStatement statement, int at, @Nullable Long number)
      throws SQLException {
    if (number == null) {
      statement.setNull(at, Types.BIGINT);
    } else {
      statement.setLong(at, number);
    }
  }

  /**
   * PostgreSQL takes no NUL, and one row that it refuses would hold up its whole batch for ever.
   */
  private static @Nullable String cut(@Nullable String text) {
    return text == null
        ? null
        : text.substring(0, Math.min(text.length(), LONGEST_ERROR)).replaceAll("\\p{Cc}", " ");
  }
}
