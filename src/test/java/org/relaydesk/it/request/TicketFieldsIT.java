package org.relaydesk.it.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportGroupBuilder.groupCalled;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/**
 * Which fields a ticket has, alone and in lists, and that they tell the truth (contract §13, 45,
 * 62, 64).
 */
final class TicketFieldsIT extends DeskIT {
  private static JsonObject row(String id) {
    String byId =
        quoted("{'list_info':{'search_criteria':{'field':'id','condition':'is','value':'%s'}}}");
    return desk().get("/requests", byId.formatted(id)).rows("requests").get(0);
  }

  @Test
  void rowsHoldWhatTheOriginalsDo() {
    JsonObject row = row(desk().add(aRequest()).getString("id"));
    assertThat(row)
        .containsKeys("site", "created_by", "is_overdue", "time_elapsed", "response_time_elapsed");
    assertThat(row.getBoolean("cancel_requested")).isFalse();
    assertThat(row.getBoolean("cancellation_requested")).isFalse();
  }

  @Test
  void aListIsByCreatedTimeTheNewestFirstAndSaysSo() {
    String first = desk().add(aRequest()).getString("id");
    String second = desk().add(aRequest()).getString("id");
    String both =
        quoted(
            "{'list_info':{'search_criteria':"
                + "{'field':'id','condition':'is','values':['%s','%s']}}}");
    ApiAnswer list = desk().get("/requests", both.formatted(first, second));
    JsonObject info = list.body().getJsonObject("list_info");
    assertThat(info.getString("sort_field")).isEqualTo("created_time");
    assertThat(info.getString("sort_order")).isEqualTo("desc");
    assertThat(list.rows("requests"))
        .extracting(row -> row.getString("id"))
        .containsExactly(second, first);
  }

  @Test
  void whatTheDeskHasNothingOfIsAsOfATicketWithout() {
    JsonObject ticket = desk().add(aRequest());
    assertThat(ticket.get("unreplied_count")).isInstanceOf(JsonNumber.class);
    assertThat(ticket.getInt("unreplied_count")).isZero();
    for (String name : List.of("onhold_time", "response_time_elapsed", "scheduled_start_time")) {
      assertThat(ticket.get(name)).as(name).isEqualTo(JsonValue.NULL);
    }
    for (String name : List.of("has_conversation", "is_shared", "cancel_requested_is_pending")) {
      assertThat(ticket.get(name)).as(name).isEqualTo(JsonValue.FALSE);
    }
    assertThat(ticket.getJsonArray("tags")).isEmpty();
    assertThat(ticket).as("nobody knows who read it").doesNotContainKey("is_read");
  }

  @Test
  void theTimeElapsedCountsOnceTheTimerStandsAndStaysSo() {
    String id = desk().add(aRequest()).getString("id");
    assertThat(row(id).getString("time_elapsed")).isEqualTo("0");
    Tickets.setStatus(desk(), id, "Resolved");
    String elapsed = row(id).getString("time_elapsed");
    assertThat(Long.parseLong(elapsed)).isPositive();
    assertThat(desk().get("/requests/" + id).entity("request").getString("time_elapsed"))
        .isEqualTo(elapsed);
  }

  @Test
  void aFirstResponseThatDidNotComeIsOverdueWhileTheTicketIsOpen() {
    JsonObject past = Json.of("value", "1000000000000");
    String path =
        "/requests/"
            + desk().add(aRequest().with("first_response_due_by_time", past)).getString("id");
    assertThat(desk().get(path).entity("request").getBoolean("is_first_response_overdue")).isTrue();
    assertThat(desk().put(path + "/close")).isSuccess();
    assertThat(desk().get(path).entity("request").getBoolean("is_first_response_overdue"))
        .isFalse();
  }

  @Test
  void aGroupIsShownWithItsSite() {
    String site = TestRun.unique("Plant");
    assertThat(desk().post("/sites", anEditOf("site").with("name", site))).isSuccess(201);
    String group = TestRun.unique("NOC");
    desk().add(groupCalled(group).at(site));
    JsonObject ticket = desk().add(aRequest().with("group", Json.of("name", group)));
    assertThat(row(ticket.getString("id")).getJsonObject("group").getJsonObject("site"))
        .containsKey("id")
        .containsEntry("name", jakarta.json.Json.createValue(site));
  }
}
