package org.relaydesk.it.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.description.ApiDescription;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.ServerProcess;

/** How often may be called, where the settings limit it. */
@Tag("postgresql-only")
@Tag("own-server")
final class CallLimitsIT {
  private static final int CALLS = 40;
  private static final int WRONG = 5;

  private static final ServerProcess SERVER = new ServerProcess();

  @BeforeAll
  static void start() {
    SERVER
        .set("relaydesk.limit.calls", Integer.toString(CALLS))
        .set("relaydesk.limit.wrong-keys", Integer.toString(WRONG))
        .startOnFreshDatabase();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static Desk desk() {
    return new Desk(SERVER.baseUri(), TestRun.ADMIN_KEY);
  }

  private static ApiAnswer last(Desk desk, int calls) {
    List<ApiAnswer> answers = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      answers.add(desk.get("/priorities"));
    }
    return answers.get(calls - 1);
  }

  @Test
  void aKeyThatCallsTooOftenIsToldWhenToComeBack() {
    Desk busy = desk().as(desk().keyWithRole("SDReport"));
    ApiAnswer first = busy.get("/priorities");
    assertThat(first).isSuccess();
    assertThat(first.header("ratelimit-limit")).contains(Integer.toString(CALLS));
    assertThat(first.header("ratelimit-remaining")).contains(Integer.toString(CALLS - 1));
    ApiAnswer refused = last(busy, 2 * CALLS);
    assertThat(refused).isFailure(429, 4015);
    assertThat(refused.header("retry-after").map(Integer::parseInt).orElse(0)).isBetween(1, 60);
    String example = ApiDescription.in(TestRun.target()).example("failure.429").toString();
    assertThat(refused.body())
        .as("as described, for the setting's default")
        .isEqualTo(Json.object(example.replace(" 600 ", " " + CALLS + " ")));
    assertThat(desk().get("/priorities")).isSuccess();
  }

  @Test
  void whoTriesWrongKeysWaitsAndTheRightOneWorks() {
    Desk wrong = desk().as("a-key-that-nobody-has-ever-had");
    assertThat(wrong.get("/priorities")).isFailure(401, 4022);
    ApiAnswer refused = last(wrong, 2 * WRONG);
    assertThat(refused).isFailure(429, 4015);
    assertThat(refused.header("retry-after").map(Integer::parseInt).orElse(0)).isBetween(1, 60);
    assertThat(desk().get("/priorities")).isSuccess();
  }
}
