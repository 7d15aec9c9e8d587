package org.relaydesk.it.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.builder.EditBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.Receiver;
import org.relaydesk.it.DeskIT;

/** What a caller may rely on where two rules meet: each was broken once. */
final class PromisesIT extends DeskIT {
  private static JsonObject ticketOf(JsonObject requester) {
    return desk().add(aRequest().with("requester", requester)).getJsonObject("requester");
  }

  private static String freshMail() {
    return TestRun.unique("mail").replaceAll("[^A-Za-z0-9]", "") + "@acme.example";
  }

  @Nested
  class ARequesterNamedNowByNameAndNowByMail {
    @Test
    void isOnePersonWhereTheNameWasTheAddress() {
      String mail = freshMail();
      String first = ticketOf(Json.of("name", mail)).getString("id");
      assertThat(ticketOf(Json.of("email_id", mail)).getString("id")).isEqualTo(first);
      assertThat(ticketOf(Json.of("email_id", mail)).getString("id")).isEqualTo(first);
    }

    @Test
    void isOnePersonWhereTheAddressCameFirst() {
      String mail = freshMail();
      JsonObject both =
          Json.object(
              quoted("{'name':'" + TestRun.unique("Nora") + "','email_id':'" + mail + "'}"));
      String first = ticketOf(both).getString("id");
      assertThat(ticketOf(Json.of("name", mail)).getString("id")).isEqualTo(first);
    }
  }

  @Nested
  class Closing {
    private final Receiver receiver = Receiver.start();

    @AfterEach
    void stop() {
      receiver.close();
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            subject, '"Another"'
            status, '{"name":"Open"}'
            callback_url, '"http://noc.example/x"'
            technician, '{"id":"1"}'
            resolution, '{"content":"x"}'
            """)
    void isNoEdit(String field, String value) {
      String id = desk().add(aRequest()).getString("id");
      String input = quoted("{'request':{'" + field + "':" + value + "}}");
      assertThat(desk().put("/requests/" + id + "/close", input)).isFailure(400, 4001, field);
      JsonObject after = desk().get("/requests/" + id).entity("request");
      assertThat(after.getJsonObject("status").getString("name")).isEqualTo("Open");
    }

    @Test
    void whatIsResolvedCallsNobodyAgain() {
      String id = desk().add(aRequest().withCallback(receiver.url("/clear"))).getString("id");
      Tickets.setStatus(desk(), id, "Resolved");
      receiver.awaitHits("/clear", 1, Duration.ofSeconds(20));
      ApiAnswer unused =
          desk().put("/requests/" + id + "/close", anEditOf("request").naming("status", "Open"));
      assertThat(unused).hasStatus(400);
      assertThat(desk().put("/requests/" + id + "/close")).isSuccess();
      assertThat(Tickets.callbacks(desk(), id)).hasSize(1);
    }
  }

  @Nested
  class AnETag {
    @ParameterizedTest
    @ValueSource(strings = {"/resolutions", "/pickup", "/close"})
    void isHonouredByEachWayToChangeATicket(String act) {
      String id = desk().add(aRequest()).getString("id");
      Desk stale = desk().withHeader("If-Match", "\"v999\"");
      String input = act.equals("/resolutions") ? quoted("{'resolution':{'content':'x'}}") : "{}";
      assertThat(stale.put("/requests/" + id + act, input)).isFailure(412, 4016);
    }

    /** The second time nothing changes. */
    @Test
    void isTheOneThatTheTicketHasFromThenOn() {
      String path = "/requests/" + desk().add(aRequest()).getString("id");
      EditBuilder input =
          anEditOf("request")
              .with("resolution", Json.of("content", "Swapped"))
              .with("update_reason", "x");
      for (int i = 0; i < 2; i++) {
        Optional<String> told = desk().put(path, input).header("etag");
        assertThat(desk().get(path).header("etag")).isEqualTo(told).contains("\"v2\"");
      }
    }
  }

  @Nested
  class OneETagInManyHands {
    private static final int HANDS = 8;

    @Test
    void isGoodForOneEdit() throws Exception {
      String path = "/requests/" + desk().add(aRequest()).getString("id");
      Desk holder = desk().withHeader("If-Match", "\"v1\"");
      List<Callable<ApiAnswer>> edits = new ArrayList<>();
      for (int i = 0; i < HANDS; i++) {
        String input = quoted("{'request':{'subject':'Hand " + i + "'}}");
        edits.add(() -> holder.put(path, input));
      }
      ExecutorService threads = Executors.newFixedThreadPool(HANDS);
      List<ApiAnswer> refused = new ArrayList<>();
      List<String> stored = new ArrayList<>();
      try {
        for (Future<ApiAnswer> answer : threads.invokeAll(edits)) {
          if (answer.get().status() == 200) {
            stored.add(answer.get().entity("request").getString("subject"));
          } else {
            refused.add(answer.get());
          }
        }
      } finally {
        threads.shutdownNow();
      }
      assertThat(refused)
          .hasSize(HANDS - 1)
          .allSatisfy(answer -> assertThat(answer).isFailure(412, 4016));
      assertThat(stored).containsExactly(desk().get(path).entity("request").getString("subject"));
      assertThat(desk().get(path)).hasHeader("etag", "\"v2\"");
    }
  }

  @Nested
  class ASupportRep {
    @Test
    void hasAnETagThatMovesWithWhatTheRepMay() {
      String path = "/technicians/" + desk().add(aSupportRep()).getString("id");
      List<String> edits =
          List.of(
              quoted("{'technician':{'roles':[{'name':'SDReport'}]}}"),
              quoted("{'technician':{'login_permission':false}}"),
              quoted("{'technician':{'cost_per_hour':'12.5'}}"),
              quoted("{'technician':{'phone':'4711'}}"));
      for (String edit : edits) {
        String old = desk().get(path).header("etag").orElseThrow();
        Optional<String> told = desk().put(path, edit).header("etag");
        assertThat(told).as(edit).isNotEqualTo(Optional.of(old)).isPresent();
        assertThat(desk().put(path, edit).header("etag")).as("nothing new").isEqualTo(told);
        assertThat(desk().get(path).header("etag")).isEqualTo(told);
        assertThat(desk().withHeader("If-Match", old).put(path, edit)).isFailure(412, 4016);
        assertThat(desk().withHeader("If-Match", told.get()).put(path, edit)).isSuccess();
      }
    }

    @Test
    void hasTheKeyInTheContractsOwnForm() {
      String rep = desk().add(aSupportRep()).getString("id");
      String input = quoted("{'api_key':{'expires_time':null,'overlap_hours':0}}");
      assertThat(desk().post("/technicians/" + rep + "/api_key", input)).isSuccess(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e30", "-1", "1.234"})
    void costsNoImpossibleSum(String cost) {
      String rep = desk().add(aSupportRep()).getString("id");
      EditBuilder input = anEditOf("technician").with("cost_per_hour", cost);
      assertThat(desk().put("/technicians/" + rep, input)).isFailure(400, 4001, "cost_per_hour");
    }

    @Test
    void takesNoOtherPersonsAddress() {
      JsonObject one = desk().add(aSupportRep());
      JsonObject two = desk().add(aSupportRep());
      EditBuilder input = anEditOf("technician").with("email_id", one.getString("email_id"));
      assertThat(desk().put("/technicians/" + two.getString("id"), input))
          .isFailure(400, 4008, "email_id");
    }

    @Test
    void takesNoOtherRepsLoginName() {
      JsonObject one = desk().add(aSupportRep());
      JsonObject two = desk().add(aSupportRep());
      String taken = one.getString("login_name").toUpperCase(Locale.ROOT);
      EditBuilder input = anEditOf("technician").with("login_name", taken);
      assertThat(desk().put("/technicians/" + two.getString("id"), input))
          .isFailure(400, 4008, "login_name");
    }

    @Test
    void showsANewKeyAsUnused() {
      String rep = desk().add(aSupportRep()).getString("id");
      String path = "/technicians/" + rep + "/api_key";
      String key = desk().post(path, "{}").entity("api_key").getString("value");
      assertThat(desk().as(key).get("/requests")).isSuccess();
      assertThat(desk().post(path, "{}")).isSuccess(201);
      assertThat(desk().get(path).entity("api_key").isNull("last_used_time")).isTrue();
    }
  }

  @Test
  void aNameThatGrowsInLowerCaseIsRefusedNotBroken() {
    String name = "\u0130".repeat(130);
    ApiAnswer answer = desk().post("/requests", aRequest().withRequester(name).input());
    assertThat(answer).hasStatus(400);
  }
}
