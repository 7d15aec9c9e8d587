package org.relaydesk.it.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Form;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.it.DeskIT;

/** The verbs of tickets on many of them (contract §5.8 and §13, 29 and 54). */
final class BulkIT extends DeskIT {
  private static final String NOWHERE = "999999999";

  private String first = "";
  private String second = "";

  @BeforeEach
  void addTickets() {
    first = desk().add(aRequest()).getString("id");
    second = desk().add(aRequest()).getString("id");
  }

  private String ids() {
    return "?ids=" + second + "," + first;
  }

  private static JsonObject ticket(String id) {
    return desk().get("/requests/" + id).entity("request");
  }

  private static JsonObject status(ApiAnswer answer) {
    return answer.body().getJsonObject("response_status");
  }

  private static List<String> messages(ApiAnswer answer, String member) {
    return status(answer).getJsonArray("messages").getValuesAs(JsonObject.class).stream()
        .map(message -> message.getString(member))
        .toList();
  }

  private void assertDone(ApiAnswer answer) {
    assertThat(answer).isSuccess();
    assertThat(messages(answer, "id")).containsExactly(second, first);
    assertThat(messages(answer, "type")).containsOnly("success");
  }

  @Test
  void eachVerbIsDoneToAllInTheOrderOfTheirIds() {
    String rep = desk().add(aSupportRep()).getString("id");
    String to = quoted("{'request':{'technician':{'id':'" + rep + "'}}}");
    assertDone(desk().put("/requests" + ids(), anEditOf("request").naming("priority", "High")));
    assertDone(desk().put("/requests/pickup" + ids()));
    assertDone(desk().put("/requests/_assign" + ids(), to));
    assertDone(desk().put("/requests/_close" + ids()));
    assertThat(ticket(first).getJsonObject("priority").getString("name")).isEqualTo("High");
    assertThat(ticket(second).getJsonObject("technician").getString("id")).isEqualTo(rep);
    assertThat(ticket(second).getJsonObject("status").getString("name")).isEqualTo("Closed");
    assertDone(desk().delete("/requests/move_to_trash" + ids()));
    assertThat(ticket(first).getBoolean("is_trashed")).isTrue();
    assertDone(desk().put("/requests/restore_from_trash" + ids()));
    assertThat(ticket(first).getBoolean("is_trashed")).isFalse();
    assertDone(desk().delete("/requests" + ids()));
    assertThat(ticket(second).getBoolean("is_trashed")).isTrue();
    assertThat(desk().get("/requests/" + first + "/history").rows("history"))
        .extracting(row -> row.getString("operation"))
        .containsExactly("TRASH", "RESTORE", "TRASH", "CLOSE", "ASSIGN", "PICKUP", "UPDATE", "ADD");
  }

  @Test
  void whatFailsForOneFailsForThatOneOnly() {
    assertThat(desk().delete("/requests/" + second + "/move_to_trash")).isSuccess();
    String before = desk().get("/requests/" + second).text();
    ApiAnswer answer =
        desk()
            .put(
                "/requests?ids=" + second + "," + first + "," + NOWHERE,
                anEditOf("request").naming("priority", "High"));
    assertThat(answer).hasStatus(200);
    assertThat(status(answer).getInt("status_code")).isEqualTo(3000);
    assertThat(status(answer).getString("status")).isEqualTo("warning");
    assertThat(messages(answer, "id")).containsExactly(second, first, NOWHERE);
    assertThat(messages(answer, "type")).containsExactly("failed", "success", "failed");
    assertThat(answer.text()).contains("4009").contains("4007");
    assertThat(desk().get("/requests/" + second).text()).isEqualTo(before);
    assertThat(ticket(first).getJsonObject("priority").getString("name")).isEqualTo("High");
  }

  /** The subcategory belongs to a category that only one of them has: half an edit is none. */
  @Test
  void whatATicketRefusesLeavesNothingOfTheEdit() {
    String input = quoted("{'request':{'category':{'name':'Network'}}}");
    assertThat(desk().put("/requests/" + first, input)).isSuccess();
    String before = desk().get("/requests/" + second).text();
    ApiAnswer answer =
        desk()
            .put(
                "/requests" + ids(),
                quoted("{'request':{'subject':'Half','subcategory':{'name':'Router'}}}"));
    assertThat(answer).hasStatus(200);
    assertThat(messages(answer, "type")).containsExactly("failed", "success");
    assertThat(desk().get("/requests/" + second).text()).isEqualTo(before);
    assertThat(ticket(first).getString("subject")).isEqualTo("Half");
  }

  @Test
  void whereAllFailTheFirstFailureIsTheStatus() {
    ApiAnswer answer = desk().put("/requests/close?ids=" + NOWHERE + ",999999998");
    assertThat(answer).isFailure(404, 4007, "id");
    assertThat(messages(answer, "id")).containsExactly(NOWHERE, "999999998");
  }

  @Test
  void whatIsOutOfReachIsNotThere() {
    RoleBuilder own = aRole().in("own").allowing("requests.edit requests.add");
    desk().add(own);
    Desk holder = desk().as(desk().keyWithRole(own.name()));
    String mine = holder.post("/requests", quoted("{'request':{'subject':'Mine'}}")).id("request");
    ApiAnswer answer =
        holder.put(
            "/requests?ids=" + first + "," + mine, anEditOf("request").naming("priority", "High"));
    assertThat(messages(answer, "type")).containsExactly("failed", "success");
    assertThat(ticket(first).getJsonObject("priority").getString("name")).isEqualTo("Normal");
    assertThat(holder.put("/requests?ids=" + mine, quoted("{'request':{'group':{'name':'x'}}}")))
        .isFailure(400, 4001, "group");
    assertThat(holder.put("/requests/assign?ids=" + mine, quoted("{'request':{'group':null}}")))
        .hasStatus(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?ids=", "?ids=%20"})
  void nobodyIsMeantWhereNobodyIsNamed(String query) {
    assertThat(desk().delete("/requests" + query)).isFailure(400, 4012, "ids");
    assertThat(desk().put("/requests/close" + query)).isFailure(400, 4012, "ids");
    assertThat(ticket(first).getBoolean("is_trashed")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"x", "*", "-1", "'1;2'", "1.5", "9999999999999999999"})
  void whatIsNoIdIsRefusedForAll(String wrong) {
    ApiAnswer answer = desk().delete("/requests?ids=" + first + "," + wrong);
    assertThat(answer).isFailure(400, 4001, "ids");
    assertThat(ticket(first).getBoolean("is_trashed")).isFalse();
  }

  @Test
  void idsStandInTheFormOrTheInputToo() {
    Form form = new Form("ids", "[\"" + first + "\"," + second + "]");
    assertThat(desk().send("PUT", "/requests/pickup", Entity.form(form))).isSuccess();
    String input = quoted("{'ids':[%s,'%s',%s],'request':{'subject':'Both'}}");
    ApiAnswer answer = desk().put("/requests", input.formatted(second, first, second));
    assertDone(answer);
    assertThat(ticket(first).getString("subject")).isEqualTo("Both");
    assertThat(desk().put("/requests?ids=" + first, input.formatted(second, second, second)))
        .isFailure(400, 4001, "ids");
  }

  @Test
  void aThousandIsTheMost() {
    String many =
        LongStream.range(0, 1001)
            .mapToObj(i -> String.valueOf(900_000_000 + i))
            .collect(Collectors.joining(","));
    assertThat(desk().put("/requests/close", quoted("{'ids':[" + many + "]}")))
        .isFailure(400, 4001, "ids");
  }

  @Test
  void anIfMatchGoesWithOneTicketOnly() {
    assertThat(desk().withHeader("If-Match", "\"v1\"").put("/requests/close" + ids()))
        .isFailure(400, 4001, "If-Match");
    assertThat(ticket(first).getJsonObject("status").getString("name")).isEqualTo("Open");
  }

  @Test
  void whatFitsNoTicketIsRefusedAtOnce() {
    String nobody = quoted("{'request':{'technician':{'name':'Nobody of this name'}}}");
    assertThat(desk().put("/requests" + ids(), nobody)).isFailure(400, 4001, "technician");
    assertThat(desk().put("/requests" + ids(), quoted("{'request':{'no_such':'x'}}")))
        .isFailure(400, 4001, "no_such");
  }

  @Test
  void aDeleteThatComesAgainPurgesNothing() {
    assertDone(desk().delete("/requests" + ids()));
    assertDone(desk().delete("/requests" + ids()));
    assertThat(ticket(first).getBoolean("is_trashed")).isTrue();
  }
}
