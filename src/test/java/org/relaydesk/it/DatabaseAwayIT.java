package org.relaydesk.it;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.AnswerAssert.assertThat;
import static org.relaydesk.fixture.RequestBuilder.aRequest;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.Answer;
import org.relaydesk.fixture.Desk;
import org.relaydesk.fixture.PostgresProcess;
import org.relaydesk.fixture.Readiness;
import org.relaydesk.fixture.ServerProcess;

/** A PostgreSQL that goes away under the running server and comes back. */
@Tag("own-server")
@Tag("postgresql-only")
final class DatabaseAwayIT {
  @Test
  void requestsGet503WhileTheDatabaseIsAwayAndWorkAgainByThemselves() {
    try (PostgresProcess database = new PostgresProcess();
        ServerProcess server = new ServerProcess()) {
      server.set(database.settings(server.home())).start();
      Desk desk = server.desk();
      String id = desk.add(aRequest()).getString("id");

      database.stop();
      refuses(desk, id);
      await("readiness says so").atMost(20, SECONDS).until(() -> !Readiness.of(server.baseUri()));
      assertThat(desk.getOutside("/api/health/live").status()).isEqualTo(200);

      database.startAgain();
      await("the server recovers")
          .atMost(30, SECONDS)
          .until(() -> desk.get("/requests/" + id).status() == 200);
      assertThat(desk.post("/requests", aRequest().input())).isSuccess(201);
      await().atMost(20, SECONDS).until(() -> Readiness.of(server.baseUri()));
    }
  }

  private static void refuses(Desk desk, String id) {
    for (int i = 0; i < 3; i++) {
      // "Quickly" is well under the client's patience, which most monitors set to 30 s.
      Answer[] answers = new Answer[2];
      await()
          .atMost(Duration.ofSeconds(15))
          .until(
              () -> {
                answers[0] = desk.get("/requests/" + id);
                answers[1] = desk.post("/requests", aRequest().input());
                return true;
              });
      for (Answer answer : answers) {
        assertThat(answer).isFailure(503, 4004);
        assertThat(answer.header("Retry-After")).isPresent();
      }
    }
  }
}
