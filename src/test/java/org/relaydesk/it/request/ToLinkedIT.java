package org.relaydesk.it.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.AtOnce;
import org.relaydesk.it.DeskIT;

/** What goes to a ticket and to those that it is linked to at once (contract §5.2, 5.3, 5.4). */
final class ToLinkedIT extends DeskIT {
  private static final String TO_LINKED =
      quoted("{'resolution':{'content':'%s','add_to_linked_requests':%s}}");

  private String first = "";
  private String second = "";
  private String third = "";

  @BeforeEach
  void addLinkedTickets() {
    first = desk().add(aRequest()).getString("id");
    second = desk().add(aRequest()).getString("id");
    third = desk().add(aRequest()).getString("id");
    link(first, second, third);
  }

  private static void link(String id, String... others) {
    for (String other : others) {
      String input = quoted("{'link_requests':{'linked_request':%s}}").formatted(other);
      assertThat(desk().post("/requests/" + id + "/link_requests", input)).isSuccess(201);
    }
  }

  private static String resolution(String id) {
    return desk()
        .get("/requests/" + id)
        .entity("request")
        .getJsonObject("resolution")
        .getString("content", "");
  }

  private static List<String> history(String id) {
    return desk().get("/requests/" + id + "/history").rows("history").stream()
        .map(row -> row.getString("operation"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"POST,/resolutions,201", "PUT,/resolution,200", "PUT,'',200"})
  void aResolutionGoesToTheLinkedTicketsWhereItSaysSo(String method, String path, int status) {
    String resolved = TO_LINKED.formatted("Swapped", true);
    String input = path.isEmpty() ? "{\"request\":" + resolved + "}" : resolved;
    String only = input.replace("true", "false").replace("Swapped", "Mine");
    assertThat(desk().sendInput(method, "/requests/" + first + path, only)).isSuccess(status);
    assertThat(resolution(second)).isEmpty();
    assertThat(desk().sendInput(method, "/requests/" + first + path, input)).isSuccess(status);
    for (String id : List.of(first, second, third)) {
      assertThat(resolution(id)).isEqualTo("Swapped");
    }
    assertThat(history(third)).containsExactly("RESOLUTION", "ADD_LINK", "ADD");
  }

  @Test
  void takingAResolutionBackTakesBackThatOneAlone() {
    String path = "/requests/" + first + "/resolutions";
    assertThat(desk().post(path, TO_LINKED.formatted("Swapped", true))).isSuccess(201);
    String back = quoted("{'resolution':{'content':null,'add_to_linked_requests':true}}");
    assertThat(desk().put(path, back)).isSuccess();
    assertThat(resolution(first)).isEmpty();
    assertThat(resolution(second)).isEqualTo("Swapped");
  }

  @Test
  void whatTheCallerMayNotEditOrIsInTheTrashStaysAsItIs() {
    RoleBuilder own = aRole().in("own").allowing("requests.edit requests.add requests.view");
    desk().add(own);
    Desk holder = desk().as(desk().keyWithRole(own.name()));
    String mine = holder.post("/requests", "{\"request\":{\"subject\":\"Mine\"}}").id("request");
    String also = holder.post("/requests", "{\"request\":{\"subject\":\"Also\"}}").id("request");
    String trashed = holder.post("/requests", "{\"request\":{\"subject\":\"Old\"}}").id("request");
    link(mine, also, trashed, first);
    assertThat(desk().delete("/requests/" + trashed + "/move_to_trash")).isSuccess();
    String path = "/requests/" + mine + "/resolutions";
    assertThat(holder.post(path, TO_LINKED.formatted("Swapped", true))).isSuccess(201);
    assertThat(resolution(also)).isEqualTo("Swapped");
    assertThat(resolution(trashed)).isEmpty();
    assertThat(resolution(first)).isEmpty();
    String elsewhere = "/requests/" + first + "/resolutions";
    assertThat(holder.post(elsewhere, TO_LINKED.formatted("Swapped", true)))
        .isFailure(404, 4007, "id");
  }

  @Test
  void whoWasTooLateChangesNone() {
    ApiAnswer late =
        desk()
            .withHeader("If-Match", "\"v0\"")
            .put("/requests/" + first + "/resolution", TO_LINKED.formatted("Swapped", true));
    assertThat(late).isFailure(412, 4016);
    assertThat(resolution(second)).isEmpty();
  }

  @Test
  void aNoteGoesToTheLinkedTicketsWhereTheCallerMayNote() {
    String note = quoted("{'note':{'description':'Called back','add_to_linked_requests':%s}}");
    assertThat(desk().post("/requests/" + first + "/notes", note.formatted(false))).isSuccess(201);
    assertThat(desk().post("/requests/" + first + "/notes", note.formatted(true))).isSuccess(201);
    assertThat(desk().get("/requests/" + first + "/notes").rows("notes")).hasSize(2);
    JsonObject copy = desk().get("/requests/" + second + "/notes").rows("notes").get(0);
    assertThat(copy.getString("description")).isEqualTo("Called back");
    assertThat(copy.getJsonObject("request").getString("id")).isEqualTo(second);
    assertThat(desk().get("/requests/" + third).entity("request").getBoolean("has_notes")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"add_time_for_linked_requests", "add_time_linked_requests"})
  void aWorklogGoesToTheLinkedTicketsWhereItSaysSo(String key) {
    String work = quoted("{'worklog':{'time_spent':{'minutes':5},'%s':true}}").formatted(key);
    assertThat(desk().post("/requests/" + first + "/worklogs", work)).isSuccess(201);
    for (String id : List.of(first, second, third)) {
      assertThat(desk().get("/requests/" + id + "/worklogs").rows("worklogs")).hasSize(1);
    }
  }

  @Test
  void anEditOfManyTicketsSaysNothingOfLinkedOnes() {
    String input = "{\"request\":" + TO_LINKED.formatted("Swapped", true) + "}";
    assertThat(desk().put("/requests?ids=" + first + "," + second, input))
        .isFailure(400, 4001, "resolution.add_to_linked_requests");
    assertThat(resolution(third)).isEmpty();
  }

  /** Each of them locks all three. */
  @Test
  void allWhoResolveTheSameTicketsAtOnceGetThrough() throws Exception {
    String input = TO_LINKED.formatted("Swapped", true);
    link(second, third);
    for (int i = 0; i < 10; i++) {
      List<ApiAnswer> answers =
          AtOnce.all(
              List.of(
                  () -> desk().put("/requests/" + first + "/resolution", input),
                  () -> desk().put("/requests/" + third + "/resolution", input),
                  () -> desk().put("/requests/" + second + "/resolution", input)));
      assertThat(answers).allSatisfy(answer -> assertThat(answer).isSuccess(200));
    }
  }
}
