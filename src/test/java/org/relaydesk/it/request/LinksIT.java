package org.relaydesk.it.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.AtOnce;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Links between tickets (contract §5). */
final class LinksIT extends DeskIT {
  private static final String LINKED = "linked_request";

  private String first = "";
  private String second = "";
  private String third = "";

  @BeforeEach
  void addTickets() {
    first = desk().add(aRequest()).getString("id");
    second = desk().add(aRequest()).getString("id");
    third = desk().add(aRequest()).getString("id");
  }

  private static String links(String id) {
    return "/requests/" + id + "/link_requests";
  }

  private static String to(String... ids) {
    List<String> links =
        Stream.of(ids)
            .map(
                id ->
                    "{\"linked_request\":{\"id\":\"%s\"},\"comments\":\"Same switch\"}"
                        .formatted(id))
            .toList();
    return "{\"link_requests\":[" + String.join(",", links) + "]}";
  }

  private static ApiAnswer unlink(String id, String... others) {
    return desk().delete(links(id) + Desk.query(to(others)));
  }

  private static List<String> linkedTo(Desk desk, String id) {
    return desk.get(links(id)).rows("link_requests").stream()
        .map(row -> row.getJsonObject(LINKED).getString("id"))
        .toList();
  }

  private static boolean isFlagged(String id) {
    return desk().get("/requests/" + id).entity("request").getBoolean("has_linked_requests");
  }

  private static List<JsonObject> history(String id) {
    return desk().get("/requests/" + id + "/history").rows("history");
  }

  @Test
  void bothSidesShowALinkAndNeitherAfterItIsTakenAway() {
    String before = desk().get("/requests/" + second).header("ETag").orElseThrow();
    ApiAnswer added = desk().post(links(first), to(second, third));
    assertThat(added).isSuccess(201);
    assertThat(added.header("Location").orElseThrow()).endsWith(links(first));
    JsonObject link = added.rows("link_requests").get(0);
    assertThat(link.keySet()).containsExactly("id", LINKED, "comments", "added_by", "added_time");
    assertThat(link.getJsonObject(LINKED).keySet()).containsExactly("id", "subject", "status");
    assertThat(link.getString("comments")).isEqualTo("Same switch");
    assertThat(linkedTo(desk(), first)).containsExactlyInAnyOrder(second, third);
    assertThat(linkedTo(desk(), second)).containsExactly(first);
    assertThat(List.of(isFlagged(first), isFlagged(second), isFlagged(third))).containsOnly(true);
    assertThat(desk().get("/requests/" + second)).hasHeader("ETag", before);

    assertThat(unlink(second, first)).isSuccess(200);
    assertThat(linkedTo(desk(), first)).containsExactly(third);
    assertThat(linkedTo(desk(), second)).isEmpty();
    assertThat(isFlagged(first)).isTrue();
    assertThat(isFlagged(second)).isFalse();
  }

  @Test
  void historyTellsOfItOnBothSides() {
    assertThat(desk().post(links(first), to(second))).isSuccess(201);
    assertThat(unlink(first, second)).isSuccess();
    for (String id : List.of(first, second)) {
      String other = id.equals(first) ? second : first;
      assertThat(history(id))
          .extracting(row -> row.getString("operation"))
          .containsExactly("DELETE_LINK", "ADD_LINK", "ADD");
      assertThat(history(id).get(1).getJsonArray("diff").toString())
          .isEqualTo("[{\"field\":\"linked_request\",\"old\":null,\"new\":\"" + other + "\"}]");
    }
  }

  @Test
  void aLinkThatIsThereStaysAsItIs() {
    assertThat(desk().post(links(first), to(second))).isSuccess(201);
    String again = "{\"link_requests\":{\"linked_request\":" + first + "}}";
    ApiAnswer answer = desk().post(links(second), again);
    assertThat(answer).isSuccess(201);
    assertThat(answer.rows("link_requests").get(0).getString("comments")).isEqualTo("Same switch");
    assertThat(history(first)).hasSize(2);
    assertThat(linkedTo(desk(), first)).containsExactly(second);
  }

  @Test
  void aListOfLinksHasTheLanguageOfLists() {
    assertThat(desk().post(links(first), to(second, third))).isSuccess(201);
    String subject = desk().get("/requests/" + third).entity("request").getString("subject");
    assertThat(desk().put("/requests/" + second + "/close")).isSuccess();
    for (String criterion :
        List.of(
            "{'field':'linked_request.status.in_progress','condition':'is','value':true}",
            "{'field':'linked_request.status.name','condition':'is','value':'Open'}",
            "{'field':'linked_request.id','condition':'is','value':" + third + "}",
            "{'field':'linked_request.subject','condition':'is','value':'" + subject + "'}")) {
      ApiAnswer found =
          desk().get(links(first), "{'list_info':{'search_criteria':" + criterion + "}}");
      assertThat(found.rows("link_requests"))
          .as(criterion)
          .extracting(row -> row.getJsonObject(LINKED).getString("id"))
          .containsExactly(third);
    }
    ApiAnswer page =
        desk()
            .get(
                links(first),
                "{'list_info':{'row_count':1,'sort_field':'linked_request.id',"
                    + "'sort_order':'asc','get_total_count':true}}");
    assertThat(page.body().getJsonObject("list_info").getInt("total_count")).isEqualTo(2);
    assertThat(page.body().getJsonObject("list_info").getBoolean("has_more_rows")).isTrue();
    assertThat(page.rows("link_requests").get(0).getJsonObject(LINKED).getString("id"))
        .isEqualTo(second);
  }

  @Test
  void whatOneMayNotViewOrEditIsNeitherToldNorLinked() {
    RoleBuilder own = aRole().in("own").allowing("requests.view requests.edit requests.add");
    desk().add(own);
    Desk holder = desk().as(desk().keyWithRole(own.name()));
    String mine = holder.post("/requests", "{\"request\":{\"subject\":\"Mine\"}}").id("request");
    String also = holder.post("/requests", "{\"request\":{\"subject\":\"Also\"}}").id("request");
    assertThat(holder.post(links(mine), to(also, first)))
        .isFailure(400, 4001, "link_requests[1].linked_request");
    assertThat(linkedTo(desk(), mine)).isEmpty();
    assertThat(holder.post(links(first), to(mine))).isFailure(404, 4007, "id");
    assertThat(desk().post(links(mine), to(also, first))).isSuccess(201);
    assertThat(linkedTo(holder, mine)).containsExactly(also);
    assertThat(holder.get(links(first))).hasStatus(404);
    assertThat(holder.delete(links(mine) + Desk.query(to(first))))
        .isFailure(400, 4001, "link_requests[0].linked_request");
    assertThat(linkedTo(desk(), mine)).containsExactlyInAnyOrder(also, first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                     | 4012 | link_requests",
        "{'link_requests':[]}                                   | 4012 | link_requests",
        "{'link_requests':null}                                 | 4012 | link_requests",
        "{'link_requests':[{}]}                                 | 4012 | link_requests[0].linked_request",
        "{'link_requests':[{'linked_request':{'name':'x'}}]}    | 4001 | link_requests[0].linked_request",
        "{'link_requests':[{'linked_request':{'id':'x'}}]}      | 4001 | link_requests[0].linked_request.id",
        "{'link_requests':[{'linked_request':{'id':999999999}}]}| 4001 | link_requests[0].linked_request",
        "{'link_requests':[{'linked_request':{'id':1},'a':2}]}  | 4001 | link_requests[0].a",
        "{'link_requests':[{'linked_request':{'id':1}}],'b':2}  | 4001 | b",
        "{'link_requests':'x'}                                  | 4021 | link_requests"
      })
  void whatNamesNoTicketLinksNone(String input, int code, String field) {
    assertThat(desk().post(links(first), input)).isFailure(400, code, field);
    assertThat(desk().delete(links(first) + Desk.query(input))).isFailure(400, code, field);
    assertThat(isFlagged(first)).isFalse();
  }

  @Test
  void aTicketIsNotLinkedToItselfNorToOneInTheTrashAndNoneInTheTrashIsLinked() {
    assertThat(desk().post(links(first), to(first)))
        .isFailure(400, 4001, "link_requests[0].linked_request");
    assertThat(unlink(first, second)).isFailure(400, 4001, "link_requests[0].linked_request");
    assertThat(desk().post(links(first), to(third))).isSuccess(201);
    assertThat(desk().delete("/requests/" + third + "/move_to_trash")).isSuccess();
    assertThat(desk().post(links(first), to(second, third)))
        .isFailure(400, 4001, "link_requests[1].linked_request");
    assertThat(desk().post(links(third), to(second))).isFailure(400, 4009, "id");
    assertThat(linkedTo(desk(), first)).containsExactly(third);
    assertThat(unlink(first, third)).isSuccess();
  }

  @Test
  void whoIsPurgedLeavesNoLinkBehindAlsoInBulk() {
    String fourth = desk().add(aRequest()).getString("id");
    assertThat(desk().post(links(first), to(second, third, fourth))).isSuccess(201);
    assertThat(desk().post(links(second), to(third))).isSuccess(201);
    assertThat(desk().delete("/requests/" + first + "/move_to_trash")).isSuccess();
    assertThat(desk().delete("/requests/" + first)).isSuccess();
    assertThat(linkedTo(desk(), second)).containsExactly(third);
    assertThat(isFlagged(second)).isTrue();
    assertThat(isFlagged(fourth)).isFalse();
    String ids = "?ids=" + third + "," + fourth;
    assertThat(desk().delete("/requests/move_to_trash" + ids)).isSuccess();
    assertThat(desk().delete("/requests" + ids)).isSuccess();
    assertThat(isFlagged(second)).isFalse();
  }

  @Test
  void aRepeatAnswersAsTheFirstCallDid() {
    Desk once = desk().withHeader("Idempotency-Key", TestRun.unique("link").replace(' ', '-'));
    String answer = once.post(links(first), to(second, third)).text();
    assertThat(unlink(first, second)).isSuccess();
    assertThat(desk().post(links(first), to(second))).isSuccess(201);
    ApiAnswer repeated = once.post(links(first), to(second, third));
    assertThat(repeated).isSuccess(201).hasHeader("Idempotent-Replayed", "true");
    assertThat(repeated.rows("link_requests"))
        .hasSameSizeAs(Json.object(answer).getJsonArray("link_requests"));
    assertThat(history(first)).hasSize(4);
  }

  /** Each locks the ticket that the other one calls its own. */
  @Test
  void twoWhoLinkTheSameTicketsAtOnceMakeOneLinkAndNoneWaitsForEver() throws Exception {
    for (int i = 0; i < 10; i++) {
      String one = desk().add(aRequest()).getString("id");
      String other = desk().add(aRequest()).getString("id");
      List<ApiAnswer> answers =
          AtOnce.all(
              List.of(
                  () -> desk().post(links(one), to(other)),
                  () -> desk().post(links(other), to(one))));
      assertThat(answers).allSatisfy(answer -> assertThat(answer).isSuccess(201));
      assertThat(history(one)).hasSize(2);
      assertThat(linkedTo(desk(), one)).containsExactly(other);
    }
  }

  @Test
  void linkedTicketsAreFoundByTheirFlag() {
    assertThat(desk().post(links(first), to(second))).isSuccess(201);
    String found =
        "{'list_info':{'search_criteria':[{'field':'has_linked_requests','condition':'is',"
            + "'value':true},{'field':'id','condition':'is','values':[%s,%s],"
            + "'logical_operator':'AND'}]}}";
    assertThat(Desk.ids(desk().get("/requests", found.formatted(first, third)).rows("requests")))
        .containsExactly(first);
  }
}
