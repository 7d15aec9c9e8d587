package org.relaydesk.it.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.roleCalled;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** GET /requests/{id}/summary: what hangs on a ticket, in figures (contract §5). */
final class RequestSummaryIT extends DeskIT {
  private static final String NOTE = "{'note':{'description':'Called back'}}";
  private static final String REPLY =
      "{'reply':{'description':'We are on it','to':['a@b.example']}}";
  private static final String WORK =
      "{'worklog':{'time_spent':{'minutes':45},'other_cost':'2.50','owner_cost':'1'}}";
  private static final Set<String> WORK_FIGURES =
      Set.of("worklog_count", "last_worklog_time", "time_spent");
  private static final Set<String> NOTE_FIGURES = Set.of("note_count", "last_note_time");

  private final String path = "/requests/" + desk().add(aRequest()).getString("id");

  private JsonObject summary(Desk reader) {
    return reader.get(path + "/summary").entity("request_summary");
  }

  /** The key of somebody who sees tickets, and these besides. */
  private static Desk with(String scope, String rights) {
    RoleBuilder role =
        roleCalled(TestRun.unique("Reader")).in(scope).allowing("requests.view " + rights);
    assertThat(desk().post("/roles", role.input())).isSuccess(201);
    return desk().as(desk().keyFor(desk().add(aSupportRep().withRole(role.name()))));
  }

  @Test
  void countsWhatHangsOnTheTicketAndTellsTheLastTimes() {
    JsonObject empty = summary(desk());
    assertThat(empty.getInt("note_count")).isZero();
    assertThat(empty.isNull("last_note_time")).isTrue();
    assertThat(empty.isNull("total_cost")).isTrue();
    assertThat(empty.getJsonObject("time_spent").getString("value")).isEqualTo("0");
    desk().post(path + "/notes", NOTE);
    JsonObject second = desk().post(path + "/notes", NOTE).entity("note");
    desk().post(path + "/worklogs", WORK);
    desk().post(path + "/worklogs", WORK);
    JsonObject full = summary(desk());
    assertThat(full.getInt("note_count")).isEqualTo(2);
    assertThat(full.getJsonObject("last_note_time")).isEqualTo(second.getJsonObject("added_time"));
    assertThat(full.getInt("worklog_count")).isEqualTo(2);
    assertThat(full.getJsonObject("time_spent"))
        .isEqualTo(Json.object(quoted("{'hours':'1','minutes':'30','value':'5400000'}")));
    assertThat(full.getString("total_cost")).isEqualTo("7.00");
    assertThat(full.getInt("attachment_count")).isZero();
    assertThat(full.getInt("callback_count")).isZero();
    assertThat(full.getInt("history_count")).isEqualTo(5);
  }

  @Test
  void tellsOfMailsOfAllThatWasSaidAndOfDrafts() {
    JsonObject empty = summary(desk());
    assertThat(empty.getInt("conversation_count")).isZero();
    assertThat(empty.isNull("last_draft_time")).isTrue();
    assertThat(empty.isNull("last_reply_time")).isTrue();
    desk().post(path + "/notes", NOTE);
    JsonObject answer = desk().post(path + "/reply", REPLY).entity("notification");
    JsonObject draft = desk().post(path + "/drafts", "{'draft':{'subject':'x'}}").entity("draft");
    JsonObject rep = desk().add(aSupportRep());
    desk().put(path, Json.of("request", Json.of("technician", Json.of("id", rep.getString("id")))));
    JsonObject full = summary(desk());
    assertThat(full.getInt("reply_count")).isEqualTo(1);
    assertThat(full.getJsonObject("last_reply_time"))
        .isEqualTo(answer.getJsonObject("created_time"));
    assertThat(full.getInt("draft_count")).isEqualTo(1);
    assertThat(full.getJsonObject("last_draft_time"))
        .isEqualTo(draft.getJsonObject("last_updated_time"));
    JsonObject list =
        desk().get(path + "/conversations", "{'list_info':{'get_total_count':true}}").body();
    assertThat(full.getInt("conversation_count"))
        .isEqualTo(list.getJsonObject("list_info").getInt("total_count"))
        .isEqualTo(3);
    assertThat(full.getInt("notification_count")).isEqualTo(2);
    assertThat(full.getJsonObject("last_notification_time"))
        .isEqualTo(full.getJsonObject("last_conversation_time"));
  }

  /** Notices quote notes; who answers is told that somebody else is at it. */
  @Test
  void tellsOfWhatWasSaidToWhoMayViewIt() {
    desk().post(path + "/reply", REPLY);
    assertThat(summary(with("all", "")).keySet())
        .contains("reply_count", "last_reply_time")
        .doesNotContain("conversation_count", "notification_count", "draft_count");
    assertThat(summary(with("all", "notes.view")).keySet())
        .contains("conversation_count", "last_notification_time")
        .doesNotContain("draft_count");
    assertThat(summary(with("all", "requests.reply")).keySet())
        .contains("draft_count", "last_draft_time")
        .doesNotContain("conversation_count");
  }

  @Test
  void tellsNobodyWhatTheyMayNotView() {
    desk().post(path + "/worklogs", WORK);
    assertThat(summary(with("all", "notes.view")).keySet())
        .containsAll(NOTE_FIGURES)
        .doesNotContainAnyElementsOf(WORK_FIGURES)
        .doesNotContain("total_cost", "attachment_count", "callback_count");
    assertThat(summary(with("all", "worklogs.view")).keySet())
        .containsAll(WORK_FIGURES)
        .doesNotContain("total_cost", "note_count");
    assertThat(summary(with("all", "worklogs.view people.view")).getString("total_cost"))
        .isEqualTo("3.50");
  }

  /** One role shows all tickets, another notes of the holder's own. */
  @Test
  void aNarrowerScopeOfAFamilyTellsOfTheTicketsInItAlone() {
    RoleBuilder all = roleCalled(TestRun.unique("Reader")).allowing("requests.view");
    RoleBuilder own =
        roleCalled(TestRun.unique("Noter")).in("own").allowing("notes.view requests.add");
    assertThat(desk().post("/roles", all.input())).isSuccess(201);
    assertThat(desk().post("/roles", own.input())).isSuccess(201);
    JsonObject rep = desk().add(aSupportRep().withRole(all.name()).withRole(own.name()));
    Desk reader = desk().as(desk().keyFor(rep));
    assertThat(summary(reader).keySet()).doesNotContainAnyElementsOf(NOTE_FIGURES);
    JsonObject mine = reader.post("/requests", aRequest().input()).entity("request");
    assertThat(
            reader
                .get("/requests/" + mine.getString("id") + "/summary")
                .entity("request_summary")
                .keySet())
        .containsAll(NOTE_FIGURES);
  }

  @Test
  void aTicketThatIsNotThereOrNotInReachHasNone() {
    assertThat(desk().get("/requests/999999999/summary")).isFailure(404, 4007, "id");
    assertThat(desk().get("/requests/x/summary")).isFailure(404, 4007, "id");
    assertThat(with("own", "notes.view").get(path + "/summary")).isFailure(404, 4007, "id");
    assertThat(desk().post(path + "/summary", "{}")).hasStatus(405);
  }

  @Test
  void aTicketInTheTrashHasOne() {
    desk().post(path + "/notes", NOTE);
    assertThat(desk().delete(path + "/move_to_trash")).isSuccess();
    assertThat(summary(desk()).getInt("note_count")).isEqualTo(1);
  }
}
