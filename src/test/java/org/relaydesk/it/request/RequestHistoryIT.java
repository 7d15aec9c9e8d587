package org.relaydesk.it.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.it.DeskIT;

/** What was done to a ticket, who did it, and what it changed. */
final class RequestHistoryIT extends DeskIT {
  private final JsonObject rep = desk().add(aSupportRep());
  private String id = "";

  @BeforeEach
  void addEditAndClose() {
    id = desk().add(aRequest().withPriority("Low")).getString("id");
    desk()
        .as(desk().keyFor(rep))
        .put(
            "/requests/" + id,
            anEditOf("request").naming("priority", "High").with("impact_details", "All of it"));
    Tickets.setStatus(desk(), id, "Closed");
  }

  private ApiAnswer history(String listInfo) {
    ApiAnswer answer =
        desk().get("/requests/" + id + "/history", quoted("{'list_info':{" + listInfo + "}}"));
    assertThat(answer).isSuccess();
    return answer;
  }

  private static List<String> operations(ApiAnswer answer) {
    return answer.rows("history").stream().map(row -> row.getString("operation")).toList();
  }

  @Test
  void isToldFromTheNewestOn() {
    assertThat(operations(history(""))).containsExactly("UPDATE", "UPDATE", "ADD");
    JsonObject edit = history("").rows("history").get(1);
    assertThat(edit.keySet()).containsExactly("id", "operation", "by", "time", "diff");
    assertThat(edit.getJsonObject("by").getString("id")).isEqualTo(rep.getString("id"));
    assertThat(edit.getJsonObject("by").getString("name")).isEqualTo(rep.getString("name"));
    assertThat(edit.getJsonObject("time").getString("value")).matches("\\d{13}");
    assertThat(edit.getJsonArray("diff").getValuesAs(JsonObject.class))
        .extracting(JsonObject::toString)
        .containsExactlyInAnyOrder(
            quoted("{'field':'priority','old':'Low','new':'High'}"),
            quoted("{'field':'impact_details','old':null,'new':'All of it'}"));
  }

  @Test
  void namesThePeopleOfAChange() {
    String technician = quoted("{'request':{'technician':{'id':'%s'}}}");
    desk().put("/requests/" + id, technician.formatted(rep.getString("id")));
    assertThat(history("").rows("history").get(0).getJsonArray("diff").getJsonObject(0).toString())
        .isEqualTo(
            quoted("{'field':'technician','old':null,'new':'%s'}")
                .formatted(rep.getString("name")));
  }

  @Test
  void anAdditionChangesNothing() {
    JsonObject first = history("'sort_order':'asc'").rows("history").get(0);
    assertThat(first.getString("operation")).isEqualTo("ADD");
    assertThat(first.getJsonArray("diff")).isEmpty();
  }

  @Test
  void speaksTheListLanguage() {
    String added = "'search_criteria':{'field':'operation','condition':'is','value':'add'}";
    assertThat(operations(history(added))).containsExactly("ADD");
    String byRep =
        "'search_fields':{'by.id':'%s'},'get_total_count':true".formatted(rep.getString("id"));
    assertThat(history(byRep).body().getJsonObject("list_info").getInt("total_count")).isOne();
    ApiAnswer second = history("'row_count':1,'page':2,'fields_required':['operation']");
    assertThat(second.rows("history"))
        .extracting(JsonObject::toString)
        .containsExactly(quoted("{'operation':'UPDATE'}"));
  }

  @Test
  void outlivesTheTrashButNotThePurge() {
    desk().delete("/requests/" + id + "/move_to_trash");
    assertThat(operations(history(""))).first().isEqualTo("TRASH");
    desk().delete("/requests/" + id);
    assertThat(desk().get("/requests/" + id + "/history")).isFailure(404, 4007, "id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "987654321", "abc"})
  void ofNoTicketIsNotFound(String nobody) {
    assertThat(desk().get("/requests/" + nobody + "/history")).isFailure(404, 4007, "id");
  }

  @Test
  void pastItsEndIsAnEmptyPage() {
    assertThat(history("'start_index':100").rows("history")).isEmpty();
  }
}
