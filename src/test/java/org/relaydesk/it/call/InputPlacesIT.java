package org.relaydesk.it.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.RawHttp;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Where real clients put the key and {@code input_data} (contract §1). */
final class InputPlacesIT extends DeskIT {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String TWO = quoted("{'list_info':{'row_count':2}}");
  private static final String REQUESTS = "/api/v3/requests";

  private static RawHttp keyed() {
    return raw().header("TECHNICIAN_KEY", TestRun.ADMIN_KEY);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Nested
  class Key {
    @ParameterizedTest
    @ValueSource(
        strings = {"authtoken", "Authtoken", "AUTHTOKEN", "TECHNICIAN_KEY", "technician_key"})
    void inAHeader(String header) {
      assertThat(raw().header(header, TestRun.ADMIN_KEY).send("GET", REQUESTS)).isSuccess();
    }

    @Test
    void inTheAuthorizationHeader() {
      String value = "Zoho-oauthtoken " + TestRun.ADMIN_KEY;
      assertThat(raw().header("Authorization", value).send("GET", REQUESTS)).isSuccess();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TECHNICIAN_KEY", "technician_key", "apikey", "authtoken", "AuthToken"})
    void inTheQueryWithAWarning(String parameter) {
      ApiAnswer answer = raw().send("GET", REQUESTS + "?" + parameter + "=" + TestRun.ADMIN_KEY);
      assertThat(answer).isSuccess();
      assertThat(answer.header("Warning")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {REQUESTS, "/app/itdesk" + REQUESTS})
    void inTheForm(String path) {
      String body =
          "TECHNICIAN_KEY="
              + TestRun.ADMIN_KEY
              + "&input_data="
              + encoded(aRequest().input().toString());
      assertThat(raw().send("POST", path, FORM, body)).isSuccess(201);
    }

    @Test
    void theSameTwiceIsFine() {
      String path = REQUESTS + "?TECHNICIAN_KEY=" + TestRun.ADMIN_KEY;
      assertThat(raw().header("authtoken", TestRun.ADMIN_KEY).send("GET", path)).isSuccess();
    }

    @Test
    void twoDifferentOnesAreRefused() {
      String path = REQUESTS + "?TECHNICIAN_KEY=another-key-of-somebody-else";
      assertThat(raw().header("authtoken", TestRun.ADMIN_KEY).send("GET", path))
          .isFailure(401, 4022);
    }

    /** A second one in the body is no way to act under another name, nor a mistake to pass over. */
    @Test
    void anotherOneInTheBodyIsRefused() {
      String subject = TestRun.unique("Smuggled");
      String body =
          "TECHNICIAN_KEY=another-key-of-somebody-else&input_data="
              + encoded(aRequest().withSubject(subject).input().toString());
      assertThat(raw().header("authtoken", TestRun.ADMIN_KEY).send("POST", REQUESTS, FORM, body))
          .isFailure(401, 4022);
      String search = quoted("{'list_info':{'search_fields':{'subject':'%s'}}}");
      assertThat(desk().get("/requests", search.formatted(subject)).rows("requests")).isEmpty();
    }

    @Test
    void aWrongOneIsRefused() {
      assertThat(desk().as(TestRun.ADMIN_KEY + "x").get("/requests")).isFailure(401, 4022);
      assertThat(desk().as("").get("/requests")).isFailure(401, 4022);
    }
  }

  @Nested
  class InputData {
    @ParameterizedTest
    @CsvSource({"GET", "DELETE"})
    void inTheBodyOfAMethodThatHasNone(String method) {
      String id = desk().add(aRequest()).getString("id");
      String path = "GET".equals(method) ? REQUESTS : REQUESTS + "/" + id + "/move_to_trash";
      assertThat(keyed().send(method, path, FORM, "input_data=" + encoded(TWO))).isSuccess();
    }

    @Test
    void ofGetIsHonouredInTheBody() {
      desk().add(aRequest());
      desk().add(aRequest());
      ApiAnswer answer = keyed().send("GET", REQUESTS, FORM, "input_data=" + encoded(TWO));
      assertThat(answer.rows("requests")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"input_data", "INPUT_DATA", "Input_Data"})
    void inTheQueryOfPost(String name) {
      String query = Desk.query(aRequest().input().toString()).replace("input_data", name);
      assertThat(keyed().header("Content-Length", "0").send("POST", REQUESTS + query))
          .isSuccess(201);
    }

    @Test
    void inTheQueryWhileTheContentTypeSaysJson() {
      String query = Desk.query(aRequest().input().toString());
      assertThat(keyed().send("POST", REQUESTS + query, "application/json", "")).isSuccess(201);
    }

    @Test
    void notEncodedInTheBody() {
      String body = "input_data=" + aRequest().input();
      assertThat(keyed().send("POST", REQUESTS, FORM, body)).isSuccess(201);
    }

    @Test
    void inAMultipart() {
      String body =
          """
          --frontier\r
          Content-Disposition: form-data; name="input_data"\r
          \r
          %s\r
          --frontier--\r
          """
              .formatted(aRequest().input());
      assertThat(keyed().send("POST", REQUESTS, "multipart/form-data; boundary=frontier", body))
          .isSuccess(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json;charset=UTF-8", "text/plain"})
    void asABareJsonBody(String type) {
      String body = aRequest().input().toString();
      assertThat(keyed().send("POST", REQUESTS, type, body)).isSuccess(201);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{'request': {'subject': 'From Python', 'requester': None, 'priority': {'name': 'High'},}}",
          "{request:{subject:\"Bare words\",priority:{name:'High'}}}"
        })
    void inTheDialectOfScripts(String text) {
      ApiAnswer answer = desk().post("/requests", text);
      assertThat(answer).isSuccess(201);
      assertThat(answer.entity("request").getJsonObject("priority").getString("name"))
          .isEqualTo("High");
    }

    @Test
    void inTwoPlacesWithDifferentContentIsRefused() {
      String query = Desk.query(aRequest().input().toString());
      String body = "input_data=" + encoded(aRequest().input().toString());
      assertThat(keyed().send("POST", REQUESTS + query, FORM, body))
          .isFailure(400, 4001, "input_data");
    }

    @Test
    void keepsUmlautsAndEmoji() {
      String subject = "Gerät aus – 🔥 \"#1\" & <b>50%</b>";
      ApiAnswer answer = desk().post("/requests", aRequest().withSubject(subject).input());
      assertThat(answer.entity("request").getString("subject")).isEqualTo(subject);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.manageengine.sdp.v3+json",
        "application/v3+json",
        "application/json",
        "*/*",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
      })
  void everyAcceptHeaderOfAClientGetsJson(String accept) {
    ApiAnswer answer = keyed().header("Accept", accept).send("GET", REQUESTS);
    assertThat(answer).isSuccess();
    assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
  }

  /** A word of the old API that would be taken for the path's own POST adds a ticket by mistake. */
  @Nested
  class Operation {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "/requests?operation=HACK_REQUEST",
          "/requests?Operation_Name=anything",
          "/requests?operation=",
          "/requests?operat%69on=added",
          "/requests/1?operation=ADD_REQUEST",
          "/requests?operation=ADD_REQUEST&operation=EDIT_REQUEST",
          "/requests?operation=ADD_REQUEST&OPERATION_NAME=GET_REQUESTS",
          "/technicians?operation=EDIT_REQUEST"
        })
    void thatDoesNotFitIsRefused(String path) {
      refused(path, FORM, "input_data=" + encoded(aRequest().input().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, "application/json", "text/plain"})
    void thatDoesNotFitIsRefusedInAForm(String type) {
      String input = "&input_data=" + encoded(aRequest().input().toString());
      refused("/requests", type, "operation=EDIT_REQUESTS" + input);
      refused("/requests", type, "OPERATION_NAME=CLOSED" + input);
      refused("/requests?operation=ADD_REQUEST", type, "operation=EDIT_REQUEST" + input);
    }

    @Test
    void inAFormThatSaysItIsJsonIsRefused() {
      String input = "&input_data=" + encoded(aRequest().input().toString());
      refused("/requests", "application/json", "operation=ADD_REQUEST" + input);
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, "text/plain", "text/html"})
    void inABodyWithoutATypeOfItsOwnIsDone(String type) {
      String input = "&input_data=" + encoded(aRequest().input().toString());
      assertThat(keyed().send("POST", "/api/v3/request", type, "operation=ADD_REQUEST" + input))
          .isSuccess(201);
    }

    @Test
    void inAMultipartSaysNothing() {
      String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
      String body =
          part.formatted("input_data", aRequest().input())
              + part.formatted("operation", "EDIT_REQUEST")
              + "--b--\r\n";
      assertThat(keyed().send("POST", REQUESTS, "multipart/form-data; boundary=b", body))
          .isSuccess(201);
      assertThat(
              keyed()
                  .send(
                      "POST",
                      "/api/v3/request?operation=ADD_REQUEST",
                      "multipart/form-data; boundary=b",
                      body))
          .isSuccess(201);
    }

    private void refused(String path, String type, String body) {
      int before = Tickets.count(desk());
      ApiAnswer answer = keyed().send("POST", "/api/v3" + path, type, body);
      boolean other = answer.text().contains("\"OPERATION_NAME\"");
      assertThat(answer).isFailure(400, 4001, other ? "OPERATION_NAME" : "operation");
      assertThat(Tickets.count(desk())).isEqualTo(before);
    }
  }
}
