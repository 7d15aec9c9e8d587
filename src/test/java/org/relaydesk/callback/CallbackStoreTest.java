package org.relaydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaydesk.engine.outbox.Claim;
import org.relaydesk.engine.outbox.JobState;
import org.relaydesk.engine.outbox.Outcome;
import org.relaydesk.engine.outbox.Settlement;
import org.relaydesk.fixture.server.MigratedDatabase;
import org.relaydesk.ground.kernel.Inside;

/** Who is told what of a callback once it is settled. */
class CallbackStoreTest {
  private static final Claim CLAIM = new Claim(10, "lease", 25_000, Set.of());
  private static final Outcome REFUSED = Outcome.unanswered("connection refused");

  private static final MigratedDatabase DATABASE = MigratedDatabase.empty();

  private final List<Object> told = new ArrayList<>();
  private final EntityManager em = DATABASE.entityManager();
  private final CallbackStore store =
      Inside.put(Inside.put(new CallbackStore(), "em", em), "dead", news());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void addOneThatIsDue() throws SQLException {
    DATABASE.execute("DELETE FROM callback");
    DATABASE.execute(
        "INSERT INTO callback (id, request_id, passage_no, webhook_id, owner_id, url, target,"
            + " http_method, payload, state, created_at, due_since, next_attempt_at) VALUES"
            + " (1, 11, 1, 'msg_1', 4, 'http://noc.example/', 'noc.example:80', 'POST', '{}',"
            + " 'due', 0, 0, 0)");
    em.getTransaction().begin();
  }

  @AfterEach
  void end() {
    em.close();
  }

  private Event<?> news() {
    return (Event<?>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, given) -> {
              told.add(given[0]);
              return null;
            });
  }

  private int settle(String token, @Nullable Outcome outcome, JobState state) {
    CallbackJob job = store.claim(CLAIM).get(0);
    int settled =
        store.settle(
            List.of(
                new Settlement<>(
                    job, token, outcome, 1, 1, state.isTerminal() ? null : 1000L, state)));
    em.getTransaction().commit();
    return settled;
  }

  @Test
  void anOwnerHearsThatTheirsWasGivenUpAndWhy() {
    assertThat(settle("lease", REFUSED, JobState.DEAD)).isEqualTo(1);
    assertThat(told)
        .containsExactly(new CallbackDead(11, 4, "http://noc.example/", "connection refused"));
  }

  @Test
  void oneThatWasNeverTriedIsGivenUpWithoutAReason() {
    settle("lease", null, JobState.DEAD);
    assertThat(told).containsExactly(new CallbackDead(11, 4, "http://noc.example/", null));
  }

  @Test
  void whatIsTriedAgainIsNoNews() {
    settle("lease", REFUSED, JobState.DUE);
    assertThat(told).isEmpty();
  }

  @Test
  void whoseLeaseIsOverTellsNothing() {
    assertThat(settle("another", REFUSED, JobState.DEAD)).isZero();
    assertThat(told).isEmpty();
  }
}
