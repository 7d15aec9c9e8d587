package org.relaydesk.it.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.builder.EditBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Wrong input gets the envelope, the right status and the field's name; nothing is stored. */
final class BadInputIT extends DeskIT {
  static Stream<Arguments> refusedTickets() {
    return Stream.concat(
        refusedEverywhere(),
        Stream.of(
            arguments(quoted("{'request':{'description':'no subject'}}"), 4012, "subject"),
            arguments(quoted("{'request':{}}"), 4012, "subject")));
  }

  static Stream<Arguments> refusedEverywhere() {
    return Stream.of(
        arguments(quoted("{'request':{'subject':"), 4001, "input_data"),
        arguments("[1,2", 4001, "input_data"),
        arguments(ticket("'status':{'name':'Opne'}"), 4001, "status"),
        arguments(ticket("'priority':{'name':'Hihg'}"), 4001, "priority"),
        arguments(ticket("'priority':{'id':'987654'}"), 4001, "priority"),
        arguments(ticket("'category':{'name':'Nowhere'}"), 4001, "category"),
        arguments(ticket("'technician':{'email_id':'nobody@desk.example'}"), 4001, "technician"),
        arguments(ticket("'prority':{'name':'High'}"), 4001, "prority"),
        arguments(ticket("'priority':{'nmae':'High'}"), 4001, "priority"),
        arguments(quoted("{'request':{'subject':'" + "x".repeat(251) + "'}}"), 4001, "subject"),
        arguments(quoted("{'request':{'subject':''}}"), 4012, "subject"),
        arguments(quoted("{'request':{'subject':null}}"), 4012, "subject"),
        arguments(quoted("{'request':{'subject':{'name':'x'}}}"), 4021, "subject"),
        arguments(ticket("'due_by_time':{'value':'tomorrow'}"), 4001, "due_by_time"),
        arguments(ticket("'priority':['High']"), 4021, "priority"),
        arguments(ticket("'created_time':{'value':'1'}"), 4014, "created_time"),
        arguments(quoted("{'request':{'subject':'a','subject':'b'}}"), 4001, "request.subject"),
        arguments(quoted("{'request':{'subject':'a\\u0000b'}}"), 4001, "request.subject"),
        arguments(quoted("{'ticket':{'subject':'a'}}"), 4012, "request"));
  }

  private static String ticket(String more) {
    return quoted("{'request':{'subject':'Bad input'," + more + "}}");
  }

  @ParameterizedTest
  @MethodSource("refusedTickets")
  void aWrongTicketIsRefusedAndNotStored(String input, int inner, String field) {
    int before = Tickets.count(desk());
    assertThat(desk().post("/requests", input)).isFailure(400, inner, field);
    assertThat(Tickets.count(desk())).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("refusedEverywhere")
  void aWrongEditIsRefusedAndChangesNothing(String input, int inner, String field) {
    String id = desk().add(aRequest()).getString("id");
    String before = desk().get("/requests/" + id).text();
    assertThat(desk().put("/requests/" + id, input)).isFailure(400, inner, field);
    assertThat(desk().get("/requests/" + id).text()).isEqualTo(before);
  }

  @Test
  void anInputWithoutInputDataSaysWhatIsMissing() {
    assertThat(desk().put("/requests/" + desk().add(aRequest()).getString("id")))
        .isFailure(400, 4012, "input_data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "0", "-1", "1.5", "99999999999999999999", "987654321", "1e3"})
  void anIdThatIsNoTicketIsNotFound(String id) {
    assertThat(desk().get("/requests/" + id)).isFailure(404, 4007, "id");
    assertThat(desk().delete("/requests/" + id)).isFailure(404, 4007, "id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/roles/x1",
        "/groups/x1",
        "/technicians/x1",
        "/technicians/x1/api_key",
        "/integration_keys/x1",
        "/integration_keys/x1/calls",
        "/priorities/x1",
        "/requesters/x1",
        "/users/x1",
        "/request_templates/x1"
      })
  void anIdThatIsNoNumberIsNotFoundWhateverItIsOf(String path) {
    ApiAnswer answer = desk().get(path);
    assertThat(answer).isFailure(404, 4007, "id");
    assertThat(answer.text()).contains("Nothing has the id 'x1'");
  }

  @Test
  void anIdIsJudgedBeforeTheInputAndTheInputBeforeTheETag() {
    Desk foreign = desk().withHeader("If-Match", "W/\"x\"");
    EditBuilder good = anEditOf("group").with("description", "x");
    EditBuilder bad = anEditOf("group").with("no_such_key", "x");
    assertThat(foreign.put("/groups/x1", bad)).isFailure(404, 4007, "id");
    assertThat(foreign.put("/groups/1", bad)).isFailure(400, 4001, "no_such_key");
    assertThat(foreign.put("/groups/1", good)).isFailure(412, 4016, "If-Match");
  }

  @ParameterizedTest
  @CsvSource({
    "PATCH, /requests",
    "DELETE, /groups",
    "POST, /requests/1",
    "POST, /priorities/1",
    "DELETE, /requests/1/pickup"
  })
  void aWrongMethodIsRefused(String method, String path) {
    ApiAnswer answer =
        raw().header("TECHNICIAN_KEY", TestRun.ADMIN_KEY).send(method, "/api/v3" + path);
    assertThat(answer).isFailure(405, 4007);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/requests/1/nothing", "/", ""})
  void anUnknownPathIsNotFound(String path) {
    assertThat(desk().get(path)).isFailure(404, 4007);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/requests", "/requests/1", "/technicians"})
  void withoutKeyEveryPathIsUnauthorized(String path) {
    assertThat(desk().asNobody().get(path)).isFailure(401, 4022);
  }

  /**
   * Twelve, because WildFly has a limit of its own at ten, which is not answered in the envelope.
   */
  @ParameterizedTest
  @ValueSource(ints = {5, 12})
  void aBodyOfManyMegabytesIsTooLarge(int megabytes) {
    int before = Tickets.count(desk());
    String input = aRequest().withDescription("x".repeat(megabytes << 20)).input().toString();
    assertThat(
            raw()
                .header("TECHNICIAN_KEY", TestRun.ADMIN_KEY)
                .send("POST", "/api/v3/requests", "application/json", input))
        .isFailure(413, 4001);
    assertThat(Tickets.count(desk())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sdpapi/request", "/api/json/addRequest", "/api/xml/addRequest"})
  void theOldApiSaysWhereTheNewOneIs(String path) {
    ApiAnswer answer = raw().send("POST", path);
    assertThat(answer).isFailure(404, 4007);
    assertThat(answer.text()).contains("/api/v3");
  }
}
