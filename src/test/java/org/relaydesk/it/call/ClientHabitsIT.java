package org.relaydesk.it.call;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.ListBuilder.aList;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** What real clients do beside the rules, and must not lose an alarm by (contract §13, 46–61). */
final class ClientHabitsIT extends DeskIT {
  private static JsonObject warning(ApiAnswer answer) {
    JsonObject message =
        answer.body().getJsonObject("response_status").getJsonArray("messages").getJsonObject(0);
    assertThat(message.getInt("status_code")).isEqualTo(3000);
    return message;
  }

  private static String requesterOf(ApiAnswer answer) {
    return answer.entity("request").getJsonObject("requester").getString("id");
  }

  @Nested
  class AnAmbiguousName {
    /** Two reps of one name, who don't sign in. */
    private List<String> namesakes(String name, boolean lastWithoutAddress) {
      String address =
          ",\"email_id\":\"" + TestRun.unique("nora").replace(' ', '.') + "@desk.example\"";
      String input = "{\"technician\":{\"name\":\"" + name + "\"%s}}";
      String first = desk().post("/technicians", input.formatted(address)).id("technician");
      String second =
          desk()
              .post(
                  "/technicians",
                  input.formatted(lastWithoutAddress ? "" : address.replace("nora", "other")))
              .id("technician");
      return List.of(first, second);
    }

    @Test
    void onAnAddIsWhoHasNoAddressWithAWarningThatARepeatTellsToo() {
      String name = TestRun.unique("Nora Twin");
      List<String> ids = namesakes(name, true);
      JsonObject input = aRequest().withRequester(name).input();
      Desk desk = desk().withHeader("Idempotency-Key", TestRun.unique("key").replace(' ', '-'));
      ApiAnswer added = desk.post("/requests", input);
      assertThat(added).isSuccess(201);
      assertThat(requesterOf(added)).isEqualTo(ids.get(1));
      assertThat(warning(added).getString("field")).isEqualTo("requester");
      assertThat(warning(added).getString("message")).contains(ids).contains(name);
      ApiAnswer again = desk.post("/requests", input);
      assertThat(again).hasHeader("Idempotent-Replayed", "true");
      assertThat(warning(again)).isEqualTo(warning(added));
    }

    @Test
    void onAnAddIsElseTheOldest() {
      String name = TestRun.unique("Nora Pair");
      List<String> ids = namesakes(name, false);
      ApiAnswer added = desk().post("/requests", aRequest().withRequester(name).input());
      assertThat(added).isSuccess(201);
      assertThat(requesterOf(added)).isEqualTo(ids.get(0));
    }

    @Test
    void inAnEditAndAsTechnicianIsRefused() {
      String name = TestRun.unique("Nora Double");
      namesakes(name, true);
      assertThat(desk().post("/requests", aRequest().with("technician", name).input()))
          .isFailure(400, 4001, "technician");
      String id = desk().add(aRequest()).getString("id");
      assertThat(desk().put("/requests/" + id, anEditOf("request").with("requester", name)))
          .isFailure(400, 4001, "requester");
    }
  }

  @Nested
  class TheInput {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"input_data\":{\"request\":{\"subject\":\"Wrapped\"}}}",
          "{\"INPUT_DATA\":{\"request\":{\"subject\":\"Wrapped\"}}}",
          "{\"input_data\":\"{'request':{'subject':'Wrapped'}}\"}"
        })
    void mayBeWrappedInAJsonBody(String body) {
      ApiAnswer added =
          desk().send("POST", "/requests", Entity.entity(body, MediaType.APPLICATION_JSON));
      assertThat(added).isSuccess(201);
      assertThatJson(added.text()).node("request.subject").isEqualTo("Wrapped");
    }

    @Test
    void mayHoldObjectsAsTexts() {
      String name = TestRun.unique("Told");
      ApiAnswer added =
          desk()
              .post(
                  "/requests",
                  aRequest()
                      .with("requester", "{'name':'" + name + "'}")
                      .with("priority", "{\"name\":\"High\"}")
                      .with("udf_fields", "{}")
                      .input());
      assertThat(added).isSuccess(201);
      assertThatJson(added.text()).node("request.requester.name").isEqualTo(name);
      assertThatJson(added.text()).node("request.priority.name").isEqualTo("High");
    }

    @Test
    void neverTakesABrokenObjectForAName() {
      assertThat(desk().post("/requests", aRequest().with("requester", "{'name':'A'").input()))
          .isFailure(400, 4001, "requester");
    }

    @Test
    void ofAListMayHoldObjectsAsTexts() {
      String mark = TestRun.unique("told");
      desk().add(aRequest().withSubject(mark));
      List<JsonObject> rows =
          desk()
              .get(
                  "/requests",
                  "{\"list_info\":{\"search_fields\":\"{'subject':'"
                      + mark
                      + "'}\",\"filter_by\":\"{'name':'open_system'}\"}}")
              .rows("requests");
      assertThat(rows).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/requests", "/users", "/technicians"})
    void ofAReadThatIsNoJsonIsPassedOver(String path) {
      isPassedOver(
          raw()
              .header("TECHNICIAN_KEY", TestRun.ADMIN_KEY)
              .send(
                  "GET",
                  "/api/v3" + path,
                  MediaType.APPLICATION_FORM_URLENCODED,
                  "input_data=list_info"));
      isPassedOver(desk().get(path, "list_info"));
    }

    private static void isPassedOver(ApiAnswer answer) {
      assertThat(answer).isSuccess();
      JsonObject status = answer.body().getJsonArray("response_status").getJsonObject(0);
      assertThat(status.getJsonArray("messages").getJsonObject(0).getString("field"))
          .isEqualTo("input_data");
    }

    @Test
    void ofAListThatIsABrokenFilterIsRefused() {
      assertThat(desk().get("/requests", "{\"list_info\":{\"search_fields\":"))
          .isFailure(400, 4001, "input_data");
    }

    @Test
    void ofAClosingMayHaveIsFcr() {
      String id = desk().add(aRequest()).getString("id");
      assertThat(
              desk()
                  .put(
                      "/requests/" + id + "/close",
                      anEditOf("request")
                          .with("is_fcr", true)
                          .with("closure_info", Json.of("closure_comments", "ok"))))
          .isSuccess();
      assertThatJson(desk().get("/requests/" + id).text()).node("request.is_fcr").isEqualTo(true);
    }
  }

  @Nested
  class AVerbSaidTwice {
    private List<JsonObject> history(String id) {
      return desk().get("/requests/" + id + "/history").rows("history");
    }

    @Test
    void closesOnceAndMakesOneCallback() {
      String id =
          desk().add(aRequest().withCallback("http://127.0.0.1:59999/clear")).getString("id");
      String closing = quoted("{'request':{'closure_info':{'closure_comments':'%s'}}}");
      assertThat(desk().put("/requests/" + id + "/close", closing.formatted("first"))).isSuccess();
      String before = desk().get("/requests/" + id).text();
      List<JsonObject> history = history(id);
      assertThat(desk().put("/requests/" + id + "/close", closing.formatted("second"))).isSuccess();
      assertThat(desk().get("/requests/" + id).text()).isEqualTo(before);
      assertThat(history(id)).isEqualTo(history);
      assertThat(desk().get("/requests/" + id + "/callbacks").rows("callbacks")).hasSize(1);
    }

    @Test
    void picksUpOnce() {
      Desk rep = desk().as(desk().keyWithRole("SDCo-ordinator"));
      String id = rep.add(aRequest()).getString("id");
      assertThat(rep.put("/requests/" + id + "/pickup")).isSuccess();
      List<JsonObject> history = history(id);
      assertThat(rep.put("/requests/" + id + "/pickup")).isSuccess();
      assertThat(history(id)).isEqualTo(history);
    }

    @Test
    void trashesOnce() {
      String id = desk().add(aRequest()).getString("id");
      assertThat(desk().delete("/requests/" + id + "/move_to_trash")).isSuccess();
      assertThat(desk().delete("/requests/" + id + "/move_to_trash")).isFailure(400, 4016, "id");
    }
  }

  @Nested
  class Names {
    @Test
    void ofAListsWishesStandAloneInFailures() {
      assertThat(desk().get("/requests", quoted("{'list_info':{'sort_field':'colour'}}")))
          .isFailure(400, 4001, "sort_field");
    }

    @Test
    void ofClosureCodesAreTwo() {
      ApiAnswer list = desk().get("/request_closure_codes");
      assertThat(list).isSuccess();
      String id = list.rows("request_closure_codes").get(0).getString("id");
      assertThat(desk().get("/request_closure_codes/" + id).entity("request_closure_code"))
          .isEqualTo(desk().get("/closure_codes/" + id).entity("closure_code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Open_System", "ALL_SYSTEM", "open_requests", "all_requests"})
    void ofViewsGoInAnyLetterCase(String view) {
      assertThat(desk().get("/requests", aList().in(view))).isSuccess();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b", " \\u2060\\u00ad\\u00a0", "\\u3164", "\\u2800\\u200e"})
    void thatShowNothingAreNone(String name) {
      String named = quoted("{'%s':{'name':'" + name + "'}}");
      for (String[] kind :
          new String[][] {
            {"/technicians", "technician"},
            {"/priorities", "priority"},
            {"/roles", "role"},
            {"/support_groups", "support_group"}
          }) {
        assertThat(desk().post(kind[0], named.formatted(kind[1]))).isFailure(400, 4012, "name");
      }
      assertThat(desk().post("/requests", quoted("{'request':{'subject':'" + name + "'}}")))
          .isFailure(400, 4012, "subject");
      ApiAnswer added =
          desk()
              .post(
                  "/requests",
                  quoted("{'request':{'subject':'s','requester':{'name':'" + name + "'}}}"));
      assertThat(added).isSuccess(201);
      assertThatJson(added.text()).node("request.requester.name").isEqualTo("Administrator");
    }
  }
}
