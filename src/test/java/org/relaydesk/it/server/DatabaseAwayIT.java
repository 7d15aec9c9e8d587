package org.relaydesk.it.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.EditBuilder.aNew;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.relaydesk.fixture.description.ApiDescription;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.PatientClients;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.PostgresProcess;
import org.relaydesk.fixture.server.Readiness;
import org.relaydesk.fixture.server.Receiver;
import org.relaydesk.fixture.server.ServerProcess;

/** A PostgreSQL that goes away under the running server, or takes no changes, and comes back. */
@Tag("own-server")
@Tag("postgresql-only")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DatabaseAwayIT {
  /** Longer than other lists wait for one that takes long. */
  private static final String STOPPED_SOON =
      "?options=-c%20lock_timeout=10000%20-c%20statement_timeout=6000";

  private static final int LONG_LISTS = 30;

  private static final String IS_BACK = "The database is back";

  private final PostgresProcess database = new PostgresProcess();
  private final ServerProcess server = new ServerProcess();
  private final int port = TestRun.freePort();
  private Desk desk;
  private String id;

  @BeforeAll
  void start() {
    Map<String, String> settings = database.settings(server.home());
    server.set(settings).set("relaydesk.db.url", settings.get("relaydesk.db.url") + STOPPED_SOON);
    desk = server.start().desk();
    id = desk.add(aRequest().withCallback("http://127.0.0.1:" + port + "/clear")).getString("id");
    fillThePool();
    Tickets.setStatus(desk, id, "Resolved");
  }

  /** Each of its connections breaks, and each is found broken by somebody. */
  private void fillThePool() {
    try (PatientClients clients = new PatientClients(desk, 8, 100, "Before")) {
      clients.awaitEnd(Duration.ofMinutes(1));
    }
  }

  @AfterAll
  void end() {
    try (database) {
      server.close();
    }
  }

  @Test
  void requestsGet503WhileTheDatabaseIsAwayAndAllWorksAgainByItself() {
    int before = server.log().length();
    database.stop();
    refuses();
    await("readiness says so").atMost(20, SECONDS).until(() -> !Readiness.of(server.baseUri()));
    staysAwayLongEnoughForTheServerToDropATimer();
    assertThat(desk.getOutside("/api/health/live").status()).isEqualTo(200);
    saysItOnce(server.log().substring(before));

    int away = server.log().length();
    database.startAgain();
    await("the clock goes on, whoever asks or not")
        .atMost(10, SECONDS)
        .until(() -> server.log().indexOf(IS_BACK, away) > 0);
    await("the server recovers")
        .atMost(30, SECONDS)
        .until(() -> desk.get("/requests/" + id).status() == 200);
    assertThat(desk.post("/requests", aRequest().input())).isSuccess(201);
    await().atMost(20, SECONDS).until(() -> Readiness.of(server.baseUri()));
    try (Receiver receiver = Receiver.startAt(port)) {
      Receiver.Hit hit = receiver.awaitHits("/clear", 1, Duration.ofSeconds(40)).get(0);
      assertThat(hit.request().getString("id")).isEqualTo(id);
      Tickets.awaitCallback(desk, id, "delivered");
    }
  }

  @Test
  void changesGet503WhileTheDatabaseIsReadOnlyAndLooksGoOn() {
    Desk other = desk.as(desk.keyFor(desk.add(aSupportRep())));
    assertThat(other.get("/requests/" + id)).isSuccess();
    int before = server.log().length();
    database.setReadOnly(true);
    await("readiness says so").atMost(20, SECONDS).until(() -> !Readiness.of(server.baseUri()));
    ApiAnswer refused = desk.post("/requests", aRequest().input());
    assertThat(refused).isFailure(503, 4004);
    assertThat(refused.body())
        .isEqualTo(ApiDescription.in(TestRun.target()).example("failure.503"));
    assertThat(refused.header("Retry-After")).isPresent();
    assertThat(desk.get("/requests/" + id)).isSuccess();
    saysItOnce(server.log().substring(before));
    revokeOnAnotherNode();
    await().atMost(10, SECONDS).until(() -> other.get("/requests/" + id).status() == 401);

    database.setReadOnly(false);
    await("readiness says so").atMost(20, SECONDS).until(() -> Readiness.of(server.baseUri()));
    assertThat(desk.post("/requests", aRequest().input())).isSuccess(201);
  }

  /** Each row of a list takes ten minutes meanwhile. */
  private void whileListsTakeLong(Runnable act) {
    database.change(
        "ALTER TABLE request RENAME TO request_kept; CREATE VIEW request AS"
            + " SELECT * FROM request_kept WHERE pg_sleep(600) IS NOT NULL");
    try {
      act.run();
    } finally {
      database.change("DROP VIEW request; ALTER TABLE request_kept RENAME TO request");
    }
  }

  private long longLists() {
    return database.number(
        "SELECT COUNT(*) FROM pg_stat_activity WHERE state = 'active' AND wait_event = 'PgSleep'");
  }

  @Test
  void aListThatTakesTooLongIsStoppedInTheDatabaseAndToldAsThat() {
    whileListsTakeLong(
        () -> {
          ApiAnswer answer = desk.get("/requests");
          assertThat(answer).isFailure(503, 4004);
          assertThat(answer.text()).contains("took too long");
          assertThat(answer.header("Retry-After")).isEmpty();
          assertThat(longLists()).isZero();
        });
    assertThat(desk.get("/requests")).isSuccess();
  }

  @Test
  void longListsLeaveConnectionsToEverythingElse() {
    ExecutorService threads = Executors.newFixedThreadPool(LONG_LISTS);
    List<ApiAnswer> answers = new CopyOnWriteArrayList<>();
    whileListsTakeLong(
        () -> {
          for (int i = 0; i < LONG_LISTS; i++) {
            threads.execute(() -> answers.add(desk.get("/requests")));
          }
          await("lists take as much as they may").atMost(5, SECONDS).until(() -> longLists() >= 12);
          ApiAnswer added = desk.post("/priorities", aNew("priority").with("name", "Meanwhile"));
          assertThat(added).isSuccess(201);
          assertThat(longLists()).as("lists that go on meanwhile").isEqualTo(12);
          threads.shutdown();
          await("all lists are answered").atMost(30, SECONDS).until(threads::isTerminated);
        });
    assertThat(answers).hasSize(LONG_LISTS).allSatisfy(a -> assertThat(a).isFailure(503, 4004));
    assertThat(answers)
        .filteredOn(answer -> answer.header("Retry-After").isPresent())
        .as("lists that didn't begin")
        .isNotEmpty()
        .allSatisfy(answer -> assertThat(answer.text()).contains("as many lists as it can be"));
  }

  /** The youngest key; the other node still has the primary, and it reaches this one's standby. */
  private void revokeOnAnotherNode() {
    database.change("DELETE FROM api_key WHERE id = (SELECT MAX(id) FROM api_key)");
    database.change("UPDATE change_stamp SET stamp_number = stamp_number + 1");
  }

  /** Payara drops a timer for ever whose transaction fails, and fails again five seconds later. */
  private void staysAwayLongEnoughForTheServerToDropATimer() {
    await()
        .atMost(20, SECONDS)
        .during(Duration.ofSeconds(7))
        .until(() -> !Readiness.of(server.baseUri()));
  }

  private void saysItOnce(String log) {
    assertThat(log)
        .containsOnlyOnce("gets 503 until it is back")
        .containsPattern("until it is back: \\w");
    if (TestRun.server().equals("payara-micro")) {
      // They would add stack traces to each call.
      assertThat(log).doesNotContain("[jakarta.enterprise", "[javax.enterprise", "[org.eclipse.");
    }
  }

  private void refuses() {
    for (int i = 0; i < 3; i++) {
      // "Quickly" is well under the client's patience, which most monitors set to 30 s.
      ApiAnswer[] answers = new ApiAnswer[2];
      await()
          .atMost(Duration.ofSeconds(15))
          .until(
              () -> {
                answers[0] = desk.get("/requests/" + id);
                answers[1] = desk.post("/requests", aRequest().input());
                return true;
              });
      for (ApiAnswer answer : answers) {
        assertThat(answer).isFailure(503, 4004);
        assertThat(answer.header("Retry-After")).isPresent();
      }
    }
  }
}
