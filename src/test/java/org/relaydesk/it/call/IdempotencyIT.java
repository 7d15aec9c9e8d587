package org.relaydesk.it.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.aNew;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.builder.EditBuilder;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** A monitor that timed out may ask again (contract §13, 18 and 33). */
final class IdempotencyIT extends DeskIT {
  private static final String RESOLUTION = quoted("{'resolution':{'content':'New fuse'}}");

  private static Desk withKey(String key) {
    return desk().withHeader("Idempotency-Key", key);
  }

  @Test
  void aRepeatGetsTheFirstTicketAndSaysSo() {
    Desk monitor = withKey(TestRun.unique("alarm").replace(' ', '-'));
    JsonObject input = aRequest().input();
    ApiAnswer first = monitor.post("/requests", input);
    assertThat(first).isSuccess(201);
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    int count = Tickets.count(desk());

    ApiAnswer second = monitor.post("/requests", input);
    assertThat(second.status()).isBetween(200, 299);
    assertThat(second).hasHeader("Idempotent-Replayed", "true");
    assertThat(second.id("request")).isEqualTo(first.id("request"));
    assertThat(Tickets.count(desk())).isEqualTo(count);
  }

  /** The name makes a second one impossible, so that a repeat without its key is refused. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          roles | role | "rights":{"requests":["view"]}
          categories | category | "description":"x"
          support_groups | support_group | "technicians":[]
          integration_keys | integration_key | "roles":[{"name":"SDReport"}]
          technicians | technician | "email_id":"%s@desk.example"
          """)
  void whateverIsAddedIsAddedOnce(String family, String wrapper, String more) {
    String key = TestRun.unique("once").replace(' ', '-');
    String input =
        quoted("{'%s':{'name':'%s',%s}}").formatted(wrapper, key, more.replace("%s", key));
    ApiAnswer first = withKey(key).post("/" + family, input);
    assertThat(first).isSuccess(201);
    assertThat(first.header("Idempotent-Replayed")).isEmpty();

    ApiAnswer second = withKey(key).post("/" + family, input);
    assertThat(second).isSuccess(201);
    assertThat(second).hasHeader("Idempotent-Replayed", "true");
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.id(wrapper)).isEqualTo(first.id(wrapper));
    assertThat(second.entity(wrapper).containsKey("value")).as("a secret shown twice").isFalse();
    assertThat(withKey(key).post("/" + family, input.replace(key, key + "2")))
        .isFailure(409, 4008, "Idempotency-Key");
    assertThat(desk().post("/" + family, input)).hasStatus(400);
  }

  @Test
  void whoMayAddAndNotLookIsAnsweredAgain() {
    RoleBuilder adder = aRole().allowing("lookups.add");
    desk().add(adder);
    String key = TestRun.unique("once").replace(' ', '-');
    Desk blind = desk().as(desk().keyWithRole(adder.name())).withHeader("Idempotency-Key", key);
    EditBuilder input = anEditOf("category").with("name", key);
    assertThat(blind.post("/categories", input)).isSuccess(201);
    assertThat(blind.post("/categories", input)).hasHeader("Idempotent-Replayed", "true");
  }

  /** Whoever may write and not look: the ticket has left the caller's reach by the repeat. */
  private static Desk writerOf(String ticket) {
    RoleBuilder role = aRole().in("own").allowing("requests.edit");
    desk().add(role);
    JsonObject rep = desk().add(aSupportRep().withRole(role.name()));
    assertThat(desk().put(ticket, anEditOf("request").naming("technician", rep.getString("name"))))
        .isSuccess();
    return desk()
        .as(desk().keyFor(rep))
        .withHeader("Idempotency-Key", TestRun.unique("once").replace(' ', '-'));
  }

  @Test
  void whoWroteAResolutionIsAnsweredAgainWhereverTheTicketIsByNow() {
    String ticket = "/requests/" + desk().add(aRequest()).getString("id");
    Desk writer = writerOf(ticket);
    ApiAnswer first = writer.post(ticket + "/resolutions", RESOLUTION);
    assertThat(first).isSuccess(201);
    assertThat(desk().put(ticket, anEditOf("request").without("technician"))).isSuccess();
    ApiAnswer again = writer.post(ticket + "/resolutions", RESOLUTION);
    assertThat(again).isSuccess(201);
    assertThat(again).hasHeader("Idempotent-Replayed", "true");
    assertThat(again.entity("resolution")).isEqualTo(first.entity("resolution"));
  }

  @Test
  void aRepeatShowsNobodyElsesResolutionToWhoMayNotView() {
    String ticket = "/requests/" + desk().add(aRequest()).getString("id");
    Desk writer = writerOf(ticket);
    assertThat(writer.post(ticket + "/resolutions", RESOLUTION)).isSuccess(201);
    String others = quoted("{'resolution':{'content':'Not for everybody'}}");
    assertThat(desk().post(ticket + "/resolutions", others)).isSuccess(201);
    assertThat(writer.post(ticket + "/resolutions", RESOLUTION)).isFailure(404, 4007, "id");
  }

  @Test
  void theSameKeyWithAnotherBodyIsAConflict() {
    Desk monitor = withKey(TestRun.unique("alarm").replace(' ', '-'));
    assertThat(monitor.post("/requests", aRequest().input())).isSuccess(201);
    int count = Tickets.count(desk());
    assertThat(monitor.post("/requests", aRequest().input()))
        .isFailure(409, 4008, "Idempotency-Key");
    assertThat(Tickets.count(desk())).isEqualTo(count);
  }

  @Test
  void aRefusedPostMayBeRepaired() {
    Desk monitor = withKey(TestRun.unique("alarm").replace(' ', '-'));
    assertThat(monitor.post("/requests", aNew("request"))).hasStatus(400);
    assertThat(monitor.post("/requests", aRequest().input())).isSuccess(201);
  }

  @Test
  void theKeysOfTwoOwnersAreTwo() {
    String key = TestRun.unique("alarm").replace(' ', '-');
    Desk other = desk().as(desk().keyWithRole("SDAdmin")).withHeader("Idempotency-Key", key);
    JsonObject input = aRequest().input();
    String first = withKey(key).post("/requests", input).id("request");
    assertThat(other.post("/requests", input).id("request")).isNotEqualTo(first);
  }

  @Test
  void eightAtOnceMakeOneTicket() throws Exception {
    Desk monitor = withKey(TestRun.unique("alarm").replace(' ', '-'));
    JsonObject input = aRequest().input();
    int before = Tickets.count(desk());
    List<Callable<ApiAnswer>> posts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      posts.add(() -> monitor.post("/requests", input));
    }
    Set<String> ids = new HashSet<>();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<ApiAnswer> answer : threads.invokeAll(posts)) {
        assertThat(answer.get().status()).as(answer.get().text()).isBetween(200, 299);
        ids.add(answer.get().id("request"));
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(ids).hasSize(1);
    assertThat(Tickets.count(desk())).isEqualTo(before + 1);
  }
}
