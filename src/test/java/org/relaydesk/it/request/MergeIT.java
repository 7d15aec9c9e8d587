package org.relaydesk.it.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.run.AtOnce;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Several tickets become one (contract §5). */
final class MergeIT extends DeskIT {
  private static final String NOTE = quoted("{'note':{'description':'Called back'}}");

  private String survivor = "";
  private String other = "";

  @BeforeEach
  void addTickets() {
    survivor = desk().add(aRequest()).getString("id");
    other = desk().add(aRequest()).getString("id");
  }

  private static String named(String... ids) {
    return Stream.of(ids)
        .map("{\"id\":\"%s\"}"::formatted)
        .collect(Collectors.joining(",", "{\"merge_requests\":[", "]}"));
  }

  private static ApiAnswer merge(Desk desk, String into, String... ids) {
    return desk.put("/requests/" + into + "/merge_requests", named(ids));
  }

  private static JsonObject ticket(String id) {
    return desk().get("/requests/" + id).entity("request");
  }

  private static String mergedInto(String id) {
    return ticket(id).get("merged_into") instanceof JsonObject into ? into.getString("id") : "";
  }

  private static List<JsonObject> rows(String id, String kind) {
    return desk().get("/requests/" + id + "/" + kind).rows(kind);
  }

  private static List<String> history(String id) {
    return rows(id, "history").stream().map(row -> row.getString("operation")).toList();
  }

  @Test
  void whatHangsOnTheOtherMovesAndItStaysAsAPointer() {
    String fileId = hangSomethingOn("/requests/" + other);
    String before = desk().get("/requests/" + survivor).header("ETag").orElseThrow();
    assertThat(merge(desk(), survivor, other)).isSuccess(200);
    for (String kind : List.of("notes", "worklogs", "drafts", "notifications", "attachments")) {
      assertThat(rows(survivor, kind)).as(kind).isNotEmpty();
      assertThat(rows(other, kind)).as(kind).isEmpty();
    }
    assertThat(rows(survivor, "conversations")).hasSizeGreaterThanOrEqualTo(2);
    for (String flag : List.of("has_notes", "has_draft", "has_attachments", "has_conversation")) {
      assertThat(ticket(survivor).getBoolean(flag)).as(flag).isTrue();
      assertThat(ticket(other).getBoolean(flag)).as(flag).isFalse();
    }
    assertThat(ticket(survivor).get("responded_time")).isNotEqualTo(JsonValue.NULL);
    assertThat(desk().get("/requests/" + survivor).header("ETag")).isNotEqualTo(before);
    assertThat(mergedInto(other)).isEqualTo(survivor);
    assertThat(mergedInto(survivor)).isEmpty();
    assertThat(ticket(other).getJsonObject("status").getString("name")).isEqualTo("Closed");
    // Texts that moved name their pictures by where they were written.
    for (String id : List.of(survivor, other)) {
      assertThat(desk().get("/requests/" + id + "/attachments/" + fileId + "/download").text())
          .isEqualTo("No ping");
    }
  }

  private String hangSomethingOn(String path) {
    assertThat(desk().post(path + "/notes", NOTE)).isSuccess(201);
    String work = quoted("{'worklog':{'time_spent':{'minutes':5}}}");
    assertThat(desk().post(path + "/worklogs", work)).isSuccess(201);
    String draft = quoted("{'draft':{'description':'We are on it'}}");
    assertThat(desk().post(path + "/drafts", draft)).isSuccess(201);
    String reply = quoted("{'reply':{'description':'On it','to':['nora@acme.example']}}");
    assertThat(desk().post(path + "/reply", reply)).isSuccess(201);
    JsonObject file = Upload.of("trace.log", "No ping").attachedTo(desk(), other);
    return file.getString("id");
  }

  @Test
  void listsLeaveItOutUnlessTheyAskForIt() {
    assertThat(merge(desk(), survivor, other)).isSuccess();
    String byId =
        "{'list_info':{'search_criteria':[{'field':'id','condition':'is','value':" + other + "}";
    assertThat(desk().get("/requests", byId + "]}}").rows("requests")).isEmpty();
    String pointing =
        "{'list_info':{'search_criteria':[{'field':'merged_into.id','condition':'is','value':"
            + survivor
            + "}]}}";
    assertThat(Desk.ids(desk().get("/requests", pointing).rows("requests"))).containsExactly(other);
  }

  @Test
  void historyTellsOfItOnBothSides() {
    assertThat(merge(desk(), survivor, other)).isSuccess();
    assertThat(history(survivor)).containsExactly("MERGE", "ADD");
    assertThat(history(other)).containsExactly("MERGED", "ADD");
    assertThat(rows(survivor, "history").get(0).getJsonArray("diff").toString())
        .contains("\"new\":\"" + other + "\"");
    assertThat(rows(other, "history").get(0).getJsonArray("diff").toString())
        .contains("\"new\":\"" + survivor + "\"", "\"field\":\"status\"");
  }

  @Test
  void aPointerIsEditedNoMoreButTrashedAndRestored() {
    assertThat(merge(desk(), survivor, other)).isSuccess();
    String path = "/requests/" + other;
    String edit = quoted("{'request':{'subject':'Other'}}");
    assertThat(desk().put(path, edit)).isFailure(400, 4009, "id");
    assertThat(desk().put(path + "/close")).isFailure(400, 4009, "id");
    assertThat(desk().post(path + "/notes", NOTE)).isFailure(400, 4009, "id");
    assertThat(desk().put("/requests/pickup?ids=" + other)).hasStatus(400);
    String link = quoted("{'link_requests':{'linked_request':%s}}").formatted(other);
    assertThat(desk().post("/requests/" + survivor + "/link_requests", link))
        .isFailure(400, 4001, "link_requests.linked_request");
    assertThat(desk().delete(path + "/move_to_trash")).isSuccess();
    assertThat(desk().put(path + "/restore_from_trash")).isSuccess();
    assertThat(mergedInto(other)).isEqualTo(survivor);
  }

  @Test
  void whatPointedToOneThatIsMergedPointsToTheSurvivor() {
    String third = desk().add(aRequest()).getString("id");
    assertThat(merge(desk(), other, third)).isSuccess();
    assertThat(desk().post("/requests/" + third + "/notes", NOTE)).hasStatus(400);
    assertThat(merge(desk(), survivor, other)).isSuccess();
    assertThat(mergedInto(third)).isEqualTo(survivor);
    assertThat(merge(desk(), survivor, other, third)).isSuccess();
    assertThat(history(survivor)).containsExactly("MERGE", "ADD");
    assertThat(merge(desk(), other, survivor)).isFailure(400, 4009, "id");
  }

  @Test
  void aPointerStandsForItselfWhereTheSurvivorIsPurged() {
    assertThat(merge(desk(), survivor, other)).isSuccess();
    assertThat(desk().delete("/requests/" + survivor + "/move_to_trash")).isSuccess();
    assertThat(desk().delete("/requests/" + survivor)).isSuccess();
    assertThat(mergedInto(other)).isEmpty();
    assertThat(desk().post("/requests/" + other + "/notes", NOTE)).isSuccess(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                   | 4012 | merge_requests",
        "{'merge_requests':[]}                | 4012 | merge_requests",
        "{'merge_requests':[{'name':'x'}]}    | 4001 | merge_requests[0]",
        "{'merge_requests':[{'id':'x'}]}      | 4001 | merge_requests[0].id",
        "{'merge_requests':[999999999]}       | 4001 | merge_requests[0]",
        "{'merge_requests':[1],'x':1}         | 4001 | x"
      })
  void whatNamesNoTicketMergesNone(String input, int code, String field) {
    assertThat(desk().put("/requests/" + survivor + "/merge_requests", input))
        .isFailure(400, code, field);
    assertThat(history(survivor)).containsExactly("ADD");
  }

  @Test
  void whatCannotBeMergedIsToldAndNothingIs() {
    String trashed = desk().add(aRequest()).getString("id");
    assertThat(desk().delete("/requests/" + trashed + "/move_to_trash")).isSuccess();
    assertThat(merge(desk(), survivor, other, trashed, survivor))
        .isFailure(400, 4001, "merge_requests[1]");
    assertThat(merge(desk().withHeader("If-Match", "\"v0\""), survivor, other))
        .isFailure(412, 4016);
    RoleBuilder own = aRole().in("own").allowing("requests.add requests.merge requests.view");
    desk().add(own);
    Desk holder = desk().as(desk().keyWithRole(own.name()));
    String mine = holder.post("/requests", quoted("{'request':{'subject':'M'}}")).id("request");
    assertThat(merge(holder, mine, other)).isFailure(400, 4001, "merge_requests[0]");
    assertThat(merge(holder, other, mine)).isFailure(404, 4007, "id");
    assertThat(mergedInto(other) + mergedInto(mine)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "notes    | note    | {'note':{'description':'Called back'}}",
        "worklogs | worklog | {'worklog':{'time_spent':{'minutes':5}}}",
        "drafts   | draft   | {'draft':{'description':'We are on it'}}"
      })
  void whatWasAddedBeforeIsAnsweredToItsRepeat(String kind, String wrapper, String input) {
    Desk once = desk().withHeader("Idempotency-Key", TestRun.unique("merged").replace(' ', '-'));
    String path = "/requests/" + other + "/" + kind;
    ApiAnswer first = once.post(path, quoted(input));
    assertThat(merge(desk(), survivor, other)).isSuccess();
    ApiAnswer again = once.post(path, quoted(input));
    assertThat(again).isSuccess(201);
    assertThat(again.id(wrapper)).isEqualTo(first.id(wrapper));
    assertThat(rows(survivor, kind)).hasSize(1);
  }

  private static ApiAnswer undo(String id) {
    return desk().put("/requests/" + id + "/undo_merge");
  }

  /** The same but for what tells that it was touched. */
  private static String standing(String id) {
    return ticket(id).toString().replaceAll("\"last_updated_time\":(null|\\{[^}]*})", "");
  }

  @Test
  void undoingLetsItStandAsItStoodWithWhatMovedFromIt() {
    hangSomethingOn("/requests/" + other);
    assertThat(desk().post("/requests/" + survivor + "/notes", NOTE)).isSuccess(201);
    String before = standing(other);
    String beforeThat = standing(survivor);
    assertThat(merge(desk(), survivor, other)).isSuccess();
    assertThat(desk().post("/requests/" + survivor + "/notes", NOTE)).isSuccess(201);
    assertThat(undo(other)).isSuccess(200);
    assertThat(standing(other)).isEqualTo(before);
    assertThat(standing(survivor)).isEqualTo(beforeThat);
    assertThat(rows(survivor, "notes")).hasSize(2);
    for (String kind : List.of("notes", "worklogs", "drafts", "notifications", "attachments")) {
      assertThat(rows(other, kind)).as(kind).isNotEmpty();
    }
    assertThat(history(other)).startsWith("UNDO_MERGE", "MERGED");
    assertThat(history(survivor)).contains("UNDO_MERGE", "MERGE");
    assertThat(undo(other)).isFailure(400, 4009, "id");
    assertThat(merge(desk(), survivor, other)).isSuccess();
  }

  @Test
  void undoingOneOfAChainLeavesTheRest() {
    String third = desk().add(aRequest()).getString("id");
    assertThat(desk().post("/requests/" + third + "/notes", NOTE)).isSuccess(201);
    assertThat(merge(desk(), other, third)).isSuccess();
    assertThat(merge(desk(), survivor, other)).isSuccess();
    assertThat(undo(other)).isSuccess();
    assertThat(mergedInto(third)).isEqualTo(other);
    assertThat(rows(other, "notes")).hasSize(1);
    assertThat(undo(third)).isSuccess();
    assertThat(rows(third, "notes")).hasSize(1);
    assertThat(ticket(other).getBoolean("has_notes")).isFalse();
  }

  /** Each wants to be the survivor; one is. */
  @Test
  void twoOppositeMergesAtOnceLeaveOneSurvivor() throws Exception {
    for (int i = 0; i < 8; i++) {
      String one = desk().add(aRequest()).getString("id");
      String two = desk().add(aRequest()).getString("id");
      List<ApiAnswer> answers =
          AtOnce.all(List.of(() -> merge(desk(), one, two), () -> merge(desk(), two, one)));
      assertThat(answers).extracting(ApiAnswer::status).containsExactlyInAnyOrder(200, 400);
      assertThat(List.of(mergedInto(one), mergedInto(two))).containsOnlyOnce("");
    }
  }
}
