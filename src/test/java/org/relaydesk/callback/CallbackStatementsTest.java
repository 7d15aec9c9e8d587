package org.relaydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.relaydesk.engine.outbox.Claim;
import org.relaydesk.engine.outbox.JobState;
import org.relaydesk.engine.outbox.Outcome;
import org.relaydesk.engine.outbox.Settlement;

/** Claiming and settling on H2, with the tables that the migrations make. */
class CallbackStatementsTest extends CallbackDatabase {
  private static final long LEASE = 25_000;
  private static final long MINUTE = 60_000;
  private static final long HOUR = 3_600_000;
  private static final Outcome DELIVERED = new Outcome.Delivered(200);
  private static final Outcome FAILED = Outcome.unanswered("connection refused");

  @Nested
  class Claiming {
    @Test
    void takesWhatIsDueTheLongestFirst() throws SQLException {
      rows.add(1, 11, 1, "due", 300);
      rows.add(2, 12, 1, "due", 100);
      rows.add(3, 13, 1, "due", System.currentTimeMillis() + HOUR);
      rows.add(4, 14, 1, "waiting", 0);
      rows.add(5, 15, 1, "cancelled", 0);
      rows.add(6, 16, 1, "delivered", 0);
      assertThat(claim("token", 10)).extracting(CallbackJob::id).containsExactly(2L, 1L);
      assertThat(rows.state(1)).isEqualTo("sending");
      assertThat(rows.column("lease_token", 1)).isEqualTo("token");
      assertThat(rows.number("next_attempt_at", 1))
          .isCloseTo(System.currentTimeMillis() + LEASE, within(MINUTE));
      assertThat(rows.number("next_attempt_at", 1)).isEqualTo(rows.number("next_attempt_at", 2));
    }

    @Test
    void tellsHowLongEachHasBeenDue() throws SQLException {
      rows.add(1, 11, 1, "due", 0);
      rows.execute("UPDATE callback SET due_since = " + (System.currentTimeMillis() - HOUR));
      assertThat(claim("token", 1).get(0).dueForMillis()).isCloseTo(HOUR, within(MINUTE));
    }

    @Test
    void takesNoMoreThanAsked() throws SQLException {
      rows.add(1, 11, 1, "due", 300);
      rows.add(2, 12, 1, "due", 100);
      assertThat(claim("a", 1)).extracting(CallbackJob::id).containsExactly(2L);
      assertThat(claim("b", 1)).extracting(CallbackJob::id).containsExactly(1L);
      assertThat(claim("c", 1)).isEmpty();
    }

    @Test
    void takesWhatADeadNodeLeftWhenItsLeaseIsOver() throws SQLException {
      rows.add(1, 11, 1, "due", 0);
      claim("dead node", 1);
      assertThat(claim("early", 1)).isEmpty();
      rows.execute("UPDATE callback SET next_attempt_at = next_attempt_at - 25000");
      assertThat(claim("late", 1)).extracting(CallbackJob::id).containsExactly(1L);
      assertThat(rows.column("lease_token", 1)).isEqualTo("late");
    }

    @Test
    void leavesFullTargetsOut() throws SQLException {
      rows.add(1, 11, 1, "due", 0);
      rows.add(2, 12, 1, "due", 0);
      rows.add(3, 13, 1, "due", 500);
      rows.execute("UPDATE callback SET target = 'slow.example:80' WHERE id = 1");
      rows.execute("UPDATE callback SET target = 'slower.example:80' WHERE id = 2");
      Set<String> full = Set.of("slow.example:80", "slower.example:80");
      Claim claim = new Claim(10, "token", LEASE, full);
      assertThat(CallbackStatements.JOBS.claim(connection, claim))
          .extracting(CallbackJob::id)
          .containsExactly(3L);
    }

    @Test
    void passesOverWhatAnotherIsJustClaiming() throws SQLException {
      for (long id = 1; id <= 5; id++) {
        rows.add(id, id, 1, "due", id);
      }
      try (Connection other = rows.connect()) {
        List<CallbackJob> theirs = CallbackStatements.JOBS.claim(other, claimOf("theirs", 3));
        // H2 locks all rows that it sorted, PostgreSQL the three: neither waits, nor gives one
        // twice.
        List<CallbackJob> ours = claim("ours", 5);
        other.commit();
        assertThat(theirs).extracting(CallbackJob::id).containsExactly(1L, 2L, 3L);
        assertThat(ours).extracting(CallbackJob::id).isSubsetOf(4L, 5L);
      }
    }

    @Test
    void neverGivesARowToTwo() throws Exception {
      for (long id = 1; id <= 300; id++) {
        rows.add(id, id, 1, "due", id);
      }
      ConcurrentLinkedQueue<Long> claimed = new ConcurrentLinkedQueue<>();
      ExecutorService claimers = Executors.newFixedThreadPool(4);
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String token = "token " + i;
        ends.add(claimers.submit(() -> claimAll(token, claimed)));
      }
      for (Future<?> end : ends) {
        end.get(60, TimeUnit.SECONDS);
      }
      claimers.shutdown();
      assertThat(claimed).hasSize(300).doesNotHaveDuplicates();
    }

    private @Nullable Object claimAll(String token, ConcurrentLinkedQueue<Long> claimed)
        throws SQLException {
      try (Connection mine = rows.connect()) {
        List<CallbackJob> jobs = CallbackStatements.JOBS.claim(mine, claimOf(token, 7));
        while (!jobs.isEmpty()) {
          mine.commit();
          jobs.forEach(job -> claimed.add(job.id()));
          jobs = CallbackStatements.JOBS.claim(mine, claimOf(token, 7));
        }
        return null;
      }
    }
  }

  @Nested
  class Settling {
    @Test
    void writesWhatCameOfIt() throws SQLException {
      rows.add(1, 11, 1, "due", 0);
      CallbackJob job = claim("token", 1).get(0);
      assertThat(settle(List.of(of(job, "token", FAILED, HOUR, JobState.DUE)))).isOne();
      assertThat(rows.state(1)).isEqualTo("due");
      assertThat(rows.column("attempts", 1)).isEqualTo(1);
      assertThat(rows.number("next_attempt_at", 1))
          .isCloseTo(System.currentTimeMillis() + HOUR, within(MINUTE));
      assertThat(rows.column("last_error", 1)).isEqualTo("connection refused");
      assertThat(rows.column("lease_token", 1)).isNull();
      rows.execute("UPDATE callback SET next_attempt_at = 0");
      job = claim("again", 1).get(0);
      assertThat(job.attemptsDone()).isOne();
      assertThat(settle(List.of(of(job, "again", DELIVERED, null, JobState.DELIVERED)))).isOne();
      assertThat(rows.state(1)).isEqualTo("delivered");
      assertThat(rows.column("delivered_at", 1)).isEqualTo(1050L);
      assertThat(rows.column("next_attempt_at", 1)).isNull();
      assertThat(rows.column("last_error", 1)).isNull();
    }

    @Test
    void leavesARowAloneThatAnotherHasClaimedSince() throws SQLException {
      rows.add(1, 11, 1, "due", 0);
      rows.add(2, 12, 1, "due", 1);
      List<CallbackJob> jobs = claim("slow", 2);
      rows.execute("UPDATE callback SET lease_token = 'other' WHERE id = 1");
      int settled =
          settle(
              List.of(
                  of(jobs.get(0), "slow", DELIVERED, null, JobState.DELIVERED),
                  of(jobs.get(1), "slow", DELIVERED, null, JobState.DELIVERED)));
      assertThat(settled).as("the second one only").isOne();
      assertThat(rows.state(1)).isEqualTo("sending");
      assertThat(rows.state(2)).isEqualTo("delivered");
    }

    @Test
    void countsNoAttemptWhereTheJobIsGivenBackUntried() throws SQLException {
      rows.add(1, 11, 1, "due", 0);
      CallbackJob job = claim("token", 1).get(0);
      settle(List.of(of(job, "token", null, 1000L, JobState.DUE)));
      assertThat(rows.column("attempts", 1)).isEqualTo(0);
      assertThat(rows.state(1)).isEqualTo("due");
    }

    @Test
    void keepsTheLastErrorWhereTheJobIsGivenBackUntried() throws SQLException {
      rows.add(1, 11, 1, "due", 0);
      rows.execute("UPDATE callback SET last_error = 'connection refused'");
      CallbackJob job = claim("token", 1).get(0);
      settle(List.of(of(job, "token", null, 1000L, JobState.DUE)));
      assertThat(rows.column("last_error", 1)).isEqualTo("connection refused");
    }

    @Test
    void leavesACancelledOneCancelledUnlessTheReceiverHasIt() throws SQLException {
      rows.add(1, 11, 1, "due", 0);
      rows.add(2, 12, 1, "due", 1);
      List<CallbackJob> jobs = claim("token", 2);
      rows.execute("UPDATE callback SET state = 'cancelled', next_attempt_at = NULL");
      settle(
          List.of(
              of(jobs.get(0), "token", FAILED, 3000L, JobState.DUE),
              of(jobs.get(1), "token", DELIVERED, null, JobState.DELIVERED)));
      assertThat(rows.state(1)).isEqualTo("cancelled");
      assertThat(rows.column("next_attempt_at", 1)).isNull();
      assertThat(rows.state(2)).isEqualTo("delivered");
    }

    @Test
    void keepsAnErrorWithinItsColumnAndWithoutControlCharacters() throws SQLException {
      rows.add(1, 11, 1, "due", 0);
      CallbackJob job = claim("token", 1).get(0);
      Outcome evil = Outcome.unanswered("status \u0000\u001b[2J" + "x".repeat(1000));
      Settlement<CallbackJob> settlement = of(job, "token", evil, 3000L, JobState.DUE);
      settle(List.of(settlement));
      CallbackStatements.insertAttempts(
          connection, List.of(settlement), new AtomicLong(1)::getAndIncrement);
      connection.commit();
      assertThat(String.valueOf(rows.column("last_error", 1)))
          .hasSize(500)
          .startsWith("status   [2J");
      assertThat(rows.value("SELECT error FROM callback_attempt WHERE callback_id = 1"))
          .isEqualTo(rows.column("last_error", 1));
    }
  }

  private List<CallbackJob> claim(String token, int max) throws SQLException {
    List<CallbackJob> jobs = CallbackStatements.JOBS.claim(connection, claimOf(token, max));
    connection.commit();
    return jobs;
  }

  private static Claim claimOf(String token, int max) {
    return new Claim(max, token, LEASE, Set.of());
  }

  private int settle(List<Settlement<CallbackJob>> settlements) throws SQLException {
    int settled = CallbackStatements.JOBS.settle(connection, settlements).size();
    connection.commit();
    return settled;
  }

  private static Settlement<CallbackJob> of(
      CallbackJob job,
      String token,
      @Nullable Outcome outcome,
      @Nullable Long delayMillis,
      JobState state) {
    return new Settlement<>(job, token, outcome, 1000, 50, delayMillis, state);
  }
}
