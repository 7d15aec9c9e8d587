package org.relaydesk.it.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;

/** Worklogs of a ticket (contract §5.4). */
final class WorklogsIT extends WorklogDeskIT {
  @Nested
  class Adding {
    @Test
    void isAnsweredWithAllOfItAndItsPlace() {
      ApiAnswer added =
          desk()
              .post(
                  worklogs,
                  said(
                      "'start_time':{'value':'1772529300000'},'time_spent':{'hours':'1','minutes':'30'}"));
      assertThat(added).isSuccess(201);
      JsonObject worklog = added.entity("worklog");
      assertThat(added.header("Location")).get().asString().endsWith(pathOf(worklog));
      assertThat(String.join(" ", worklog.keySet()))
          .isEqualTo(
              "id owner description start_time end_time time_spent include_nonoperational_hours"
                  + " mark_first_response type owner_cost other_cost total_cost created_by"
                  + " recorded_time request udf_fields");
      assertThat(worklog.getJsonObject("end_time").getString("value")).isEqualTo("1772534700000");
      assertThat(worklog.getJsonObject("time_spent"))
          .hasToString(quoted("{'hours':'1','minutes':'30','value':'5400000'}"));
      assertThat(worklog.getJsonObject("owner").getString("id"))
          .as("whose key it is")
          .isEqualTo(worklog.getJsonObject("created_by").getString("id"));
      assertThat(worklog.isNull("type")).isTrue();
      assertThat(worklog.getJsonObject("request"))
          .hasToString(
              quoted("{'id':'%s','subject':'%s'}")
                  .formatted(ticket.getString("id"), ticket.getString("subject")));
      ApiAnswer viewed = desk().get(pathOf(worklog));
      assertThat(viewed.entity("worklog")).isEqualTo(worklog);
      assertThat(viewed.header("ETag")).isEqualTo(added.header("ETag"));
    }

    @Test
    void takesTheNamesOfOlderClients() {
      JsonObject rep = repAt("30.00");
      JsonObject worklog =
          add(
              "'technician':{'email_id':'%s'},'workHours':'2','workMinutes':'30'"
                      .formatted(rep.getString("email_id"))
                  + ",'inc_nonOperationalHours':'true','worklog_type':'travel','other_charge':'5'"
                  + ",'total_charge':'80.00','add_time_linked_requests':true");
      assertThat(worklog.getJsonObject("owner").getString("id")).isEqualTo(rep.getString("id"));
      assertThat(worklog.getBoolean("include_nonoperational_hours")).isTrue();
      assertThat(worklog.getJsonObject("type").getString("name")).isEqualTo("Travel");
      assertThat(worklog.getString("owner_cost")).isEqualTo("75.00");
      assertThat(worklog.getString("other_cost")).isEqualTo("5.00");
      assertThat(worklog.getString("total_cost")).isEqualTo("80.00");
    }

    /** In each form of contract §5.4, and by the names of older clients. */
    @ParameterizedTest
    @ValueSource(
        strings = {
          "'time_spent':{'hours':'1','minutes':'30'}",
          "'time_spent':{'value':'5400000'}",
          "'time_spent':5400000",
          "'time_spent':'5400000'",
          "'total_time_spent':{'minutes':90}",
          "'workHours':'1','workMinutes':'30'",
          "'start_time':{'value':'36000000'},'end_time':41400000",
          "'start_time':'36000000','time_spent':{'hours':1,'minutes':30}",
          "'end_time':'41400000','workMinutes':90"
        })
    void takesTimeInEveryForm(String time) {
      JsonObject worklog = add(time);
      assertThat(worklog.getJsonObject("time_spent").getString("value")).isEqualTo("5400000");
      boolean placed = time.contains("_time'") && !time.startsWith("'total");
      assertThat(worklog.isNull("start_time")).isEqualTo(!placed);
      if (placed) {
        assertThat(worklog.getJsonObject("start_time").getString("value")).isEqualTo("36000000");
        assertThat(worklog.getJsonObject("end_time").getString("value")).isEqualTo("41400000");
      }
      assertThat(desk().get(pathOf(worklog)).entity("worklog")).isEqualTo(worklog);
    }

    @Test
    void withAnIntegrationsKeyNamesTheOwner() {
      Desk monitor = desk().as(desk().add(anIntegrationKey("SDAdmin")).getString("value"));
      assertThat(monitor.post(worklogs, said(FIVE))).isFailure(400, 4012, "owner");
      assertThat(monitor.post(worklogs, said(FIVE + "," + ownedBy(repAt("1"))))).isSuccess(201);
    }

    @Test
    void keepsPlainTextAsItWasWrittenAndHtmlWithoutScripts() {
      JsonObject plain = add(FIVE + ",'description':'\\ud83d\\udd27 \\u05e9\\u05dc & <5'");
      assertThat(plain.getString("description")).isEqualTo("\ud83d\udd27 \u05e9\u05dc & <5");
      JsonObject html = add(FIVE + ",'description':'<b>R7</b><script>alert(1)</script>'");
      assertThat(
              desk().get(worklogs).rows("worklogs").stream().map(r -> r.getString("description")))
          .containsExactly(plain.getString("description"), html.getString("description"));
      assertThat(html.getString("description")).isEqualTo("<b>R7</b>");
    }
  }

  @Nested
  class Editing {
    @Test
    void honoursTheEtagOfTheWorklog() {
      JsonObject worklog = add(FIVE);
      String before = desk().get(pathOf(worklog)).header("ETag").orElseThrow();
      assertThat(desk().put(pathOf(worklog), said("'description':'x'"))).isSuccess();
      Desk late = desk().withHeader("If-Match", before);
      assertThat(late.put(pathOf(worklog), said("'description':'y'"))).hasStatus(412);
      assertThat(late.delete(pathOf(worklog))).hasStatus(412);
      assertThat(desk().get(pathOf(worklog)).entity("worklog").getString("description"))
          .isEqualTo("x");
    }

    @Test
    void movesWhatFollowsAndItsCost() {
      JsonObject rep = repAt("60.00");
      JsonObject worklog = add(ownedBy(rep) + ",'start_time':0,'time_spent':{'hours':1}");
      assertThat(worklog.getString("owner_cost")).isEqualTo("60.00");
      JsonObject longer =
          desk().put(pathOf(worklog), said("'time_spent':{'hours':2}")).entity("worklog");
      assertThat(longer.getJsonObject("end_time").getString("value")).isEqualTo("7200000");
      assertThat(longer.getString("total_cost")).isEqualTo("120.00");
      JsonObject byHand = desk().put(pathOf(worklog), said("'owner_cost':'1'")).entity("worklog");
      assertThat(byHand.getString("total_cost")).isEqualTo("1.00");
      JsonObject others =
          desk().put(pathOf(worklog), said(ownedBy(repAt("5.00")))).entity("worklog");
      assertThat(others.getString("owner_cost")).as("said by hand").isEqualTo("1.00");
    }

    @Test
    void thatSendsBackWhatItGotLeavesNoTrace() {
      JsonObject worklog = add(ownedBy(repAt("60.00")) + "," + FIVE + ",'type':'Support'");
      String before = desk().get(pathOf(worklog)).text();
      assertThat(desk().put(pathOf(worklog), quoted("{'worklog':" + worklog + "}"))).isSuccess();
      assertThat(desk().get(pathOf(worklog)).text()).isEqualTo(before);
      assertThat(desk().get(path + "/history").rows("history")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        value = {
          "'time_spent':null | 4012 | time_spent",
          "'owner':null | 4012 | owner",
          "'created_by':{'id':'999999999'} | 4014 | created_by",
          "'request':{'id':'1'} | 4014 | request",
          "'start_time':9999999999 | 4016 | end_time",
          "'type':{'id':'999999999'} | 4001 | type"
        })
    void thatIsWrongChangesNothing(String edit, int inner, String field) {
      JsonObject worklog = add("'start_time':0," + FIVE);
      String before = desk().get(pathOf(worklog)).text();
      assertThat(desk().put(pathOf(worklog), said("'description':'x'," + edit)))
          .isFailure(400, inner, field);
      assertThat(desk().get(pathOf(worklog)).text()).isEqualTo(before);
    }
  }

  /** What it has in common with all that hangs on a ticket. */
  @Nested
  class OnATicket {
    @Test
    void raisesNoVersionAndAnswersTheRequesterOnce() {
      String tag = desk().get(path).header("ETag").orElseThrow();
      add(FIVE);
      assertThat(desk().get(path).entity("request").isNull("responded_time")).isTrue();
      JsonObject answer = add(FIVE + ",'mark_first_response':true");
      JsonObject responded = desk().get(path).entity("request").getJsonObject("responded_time");
      assertThat(responded).isNotNull();
      assertThat(desk().delete(pathOf(answer))).isSuccess();
      JsonObject after = desk().get(path).entity("request");
      assertThat(after.getJsonObject("responded_time")).isEqualTo(responded);
      assertThat(after.getString("time_elapsed")).as("its timer, not its work").isEqualTo("0");
      assertThat(desk().get(path).header("ETag")).contains(tag);
      assertThat(desk().get(pathOf(answer))).isFailure(404, 4007, "id");
    }

    @Test
    void leavesItsLinesInHistory() {
      JsonObject worklog = add(FIVE + ",'description':'Only for who may view worklogs'");
      desk().put(pathOf(worklog), said("'description':'Still only for them'"));
      desk().delete(pathOf(worklog));
      ApiAnswer history = desk().get(path + "/history");
      assertThat(history.rows("history").stream().map(row -> row.getString("operation")))
          .containsExactly("DELETE_WORKLOG", "EDIT_WORKLOG", "ADD_WORKLOG", "ADD");
      assertThat(history.text()).doesNotContain("nly for");
    }

    @Test
    void oneOfAnotherTicketIsNotFound() {
      JsonObject worklog = add(FIVE);
      String elsewhere =
          "/requests/"
              + desk().add(aRequest()).getString("id")
              + "/worklogs/"
              + worklog.getString("id");
      assertThat(desk().get(elsewhere)).isFailure(404, 4007, "id");
      assertThat(desk().put(elsewhere, said(FIVE))).isFailure(404, 4007, "id");
      assertThat(desk().delete(elsewhere)).isFailure(404, 4007, "id");
      assertThat(desk().get(pathOf(worklog)).entity("worklog")).isEqualTo(worklog);
    }

    @Test
    void inTheTrashItIsReadAndNotWritten() {
      JsonObject worklog = add(FIVE);
      assertThat(desk().delete(path + "/move_to_trash")).isSuccess();
      assertThat(desk().get(pathOf(worklog))).isSuccess();
      assertThat(desk().post(worklogs, said(FIVE))).isFailure(400, 4009, "id");
      assertThat(desk().put(pathOf(worklog), said(FIVE))).isFailure(400, 4009, "id");
      assertThat(desk().delete(pathOf(worklog))).isFailure(400, 4009, "id");
      assertThat(desk().delete(path)).as("purged with its worklogs").isSuccess();
      assertThat(desk().get(worklogs)).isFailure(404, 4007, "id");
    }
  }
}
