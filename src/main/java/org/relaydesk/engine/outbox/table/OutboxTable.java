package org.relaydesk.engine.outbox.table;

import static org.relaydesk.engine.database.DatabaseTime.NOW;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.outbox.Claim;
import org.relaydesk.engine.outbox.JobState;
import org.relaydesk.engine.outbox.OutboxJob;
import org.relaydesk.engine.outbox.Outcome;
import org.relaydesk.engine.outbox.Settlement;

/**
 * The SQL of claiming and settling jobs that are rows of a table; all of it runs on both databases,
 * and reckons by the database's time, because the nodes' clocks differ.
 *
 * <p>Such a table has the columns {@code id}, {@code target}, {@code state}, {@code attempts},
 * {@code due_since}, {@code next_attempt_at}, {@code delivered_at}, {@code lease_token} and {@code
 * last_error}, and an index on (state, next_attempt_at). While a job is being sent, next_attempt_at
 * is the end of its lease, so that one condition finds both what is due and what a dead node left
 * behind.
 *
 * @param <J> the claimed row
 */
public final class OutboxTable<J extends OutboxJob> {
  private static final int LONGEST_ERROR = 500;

  private final String table;
  private final String columns;
  private final String condition;
  private final JobReader<J> reader;

  /**
   * @param columns those that the job needs beside the outbox's own, separated by commas
   * @param condition what must hold of a row beside that it is due, as SQL; empty for nothing
   */
  public OutboxTable(String table, String columns, String condition, JobReader<J> reader) {
    this.table = table;
    this.columns = columns;
    this.condition = condition.isEmpty() ? "" : " AND " + condition;
    this.reader = reader;
  }

  /** Claims due rows, the longest due first, under the claim's lease. */
  public List<J> claim(Connection connection, Claim claim) throws SQLException {
    List<J> jobs = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(claimSql(claim))) {
      int at = 1;
      for (String target : claim.fullTargets()) {
        select.setString(at++, target);
      }
      select.setInt(at, claim.max());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          jobs.add(reader.read(rows));
        }
      }
    }
    lease(connection, claim, jobs);
    return jobs;
  }

  private String claimSql(Claim claim) {
    int full = claim.fullTargets().size();
    return "SELECT "
        + columns
        + ", attempts, "
        + NOW
        + " - due_since FROM "
        + table
        + " WHERE state IN ('due', 'sending') AND next_attempt_at <= "
        + NOW
        + condition
        + (full == 0 ? "" : " AND target NOT IN (" + marks(full) + ")")
        + " ORDER BY next_attempt_at LIMIT ? FOR UPDATE SKIP LOCKED";
  }

  private void lease(Connection connection, Claim claim, List<J> jobs) throws SQLException {
    if (jobs.isEmpty()) {
      return;
    }
    String sql =
        "UPDATE "
            + table
            + " SET state = 'sending', lease_token = ?, next_attempt_at = "
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

  /**
   * Writes what came of claimed rows. One that was cancelled meanwhile stays so, unless the
   * receiver has it after all. One that was given back untried keeps its last error.
   *
   * @return those whose row still carried their token
   */
  public List<Settlement<J>> settle(Connection connection, List<Settlement<J>> settlements)
      throws SQLException {
    String sql =
        "UPDATE "
            + table
            + " SET state = ?, next_attempt_at = "
            + NOW
            + " + ?, delivered_at = ?,"
            + " last_error = CASE WHEN ? = 0 THEN last_error ELSE ? END,"
            + " attempts = attempts + ?, lease_token = NULL"
            + " WHERE id = ? AND lease_token = ? AND (state = 'sending' OR ? = 'delivered')";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (Settlement<J> settlement : settlements) {
        fill(update, settlement);
        update.addBatch();
      }
      int[] counts = update.executeBatch();
      List<Settlement<J>> ours = new ArrayList<>();
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] != 0) {
          ours.add(settlements.get(i));
        }
      }
      return ours;
    }
  }

  private void fill(PreparedStatement update, Settlement<J> settlement) throws SQLException {
    String state = settlement.state().name().toLowerCase(Locale.ROOT);
    Outcome outcome = settlement.outcome();
    boolean delivered = settlement.state() == JobState.DELIVERED;
    update.setString(1, state);
    setNumber(update, 2, settlement.delayMillis());
    setNumber(update, 3, delivered ? settlement.startedAt() + settlement.durationMillis() : null);
    int tries = outcome == null ? 0 : 1;
    update.setInt(4, tries);
    update.setString(5, outcome == null ? null : errorText(outcome));
    update.setInt(6, tries);
    update.setLong(7, settlement.job().id());
    update.setString(8, settlement.leaseToken());
    update.setString(9, state);
  }

  /** Sets a number, or nothing. */
  public static void setNumber(PreparedStatement statement, int at, @Nullable Long number)
      throws SQLException {
    if (number == null) {
      statement.setNull(at, Types.BIGINT);
    } else {
      statement.setLong(at, number);
    }
  }

  /** The error as it is stored. */
  public static @Nullable String errorText(Outcome outcome) {
    String text = outcome.error();
    return text == null
        ? null
        : text.substring(0, Math.min(text.length(), LONGEST_ERROR)).replaceAll("\\p{Cc}", " ");
  }
}
