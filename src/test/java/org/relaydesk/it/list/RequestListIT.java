package org.relaydesk.it.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.MarkedTickets;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Pages, order and shape of the ticket list (contract §4; criteria come later). */
final class RequestListIT extends DeskIT {
  private static ApiAnswer list(String listInfo) {
    ApiAnswer answer = desk().get("/requests", quoted("{'list_info':" + listInfo + "}"));
    assertThat(answer).isSuccess();
    return answer;
  }

  private static JsonObject info(ApiAnswer answer) {
    return answer.body().getJsonObject("list_info");
  }

  private static List<String> addFive() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(desk().add(aRequest()).getString("id"));
    }
    return ids;
  }

  @Test
  void theNewestComeFirstTenAtATime() {
    List<String> added = addFive();
    addFive();
    addFive();
    ApiAnswer answer = desk().get("/requests");
    assertThat(answer).isSuccess();
    assertThat(answer.rows("requests")).hasSize(10);
    assertThat(info(answer).getInt("row_count")).isEqualTo(10);
    assertThat(info(answer).getInt("start_index")).isEqualTo(1);
    assertThat(info(answer).getBoolean("has_more_rows")).isTrue();
    assertThat(Desk.ids(answer.rows("requests"))).doesNotContainAnyElementsOf(added);
  }

  @Test
  void pagesJoinWithoutGapOrRepeat() {
    addFive();
    addFive();
    List<String> whole =
        Desk.ids(list("{'row_count':9,'sort_field':'id','sort_order':'desc'}").rows("requests"));
    List<String> joined = new ArrayList<>();
    for (int start = 1; start <= 7; start += 3) {
      joined.addAll(
          Desk.ids(
              list("{'row_count':3,'start_index':%d,'sort_field':'id','sort_order':'desc'}"
                      .formatted(start))
                  .rows("requests")));
    }
    assertThat(joined).isEqualTo(whole);
    ApiAnswer second = list("{'row_count':3,'page':2,'sort_field':'id','sort_order':'desc'}");
    assertThat(Desk.ids(second.rows("requests"))).isEqualTo(whole.subList(3, 6));
  }

  @Test
  void theTotalIsToldWhenAsked() {
    addFive();
    ApiAnswer all = list("{'row_count':2,'get_total_count':'true'}");
    int total = info(all).getInt("total_count");
    assertThat(total).isGreaterThanOrEqualTo(5);
    ApiAnswer last = list("{'row_count':100,'start_index':%d}".formatted(total));
    assertThat(last.rows("requests")).hasSize(1);
    assertThat(info(last).getBoolean("has_more_rows")).isFalse();
    assertThat(info(last)).doesNotContainKey("total_count");
    assertThat(list("{'start_index':%d}".formatted(total + 1)).rows("requests")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "3, 1", "4, 0", "9, 0"})
  void theTotalIsTheSameOnEveryPage(int start, int rows) {
    MarkedTickets tickets = new MarkedTickets(desk());
    assertThat(totalAt(tickets, 1)).isZero();
    for (int i = 0; i < 3; i++) {
      tickets.add(tickets.ticket("one of three"));
    }
    assertThat(page(tickets, start).rows("requests")).hasSize(rows);
    assertThat(totalAt(tickets, start)).isEqualTo(3);
  }

  private static int totalAt(MarkedTickets tickets, int start) {
    return info(page(tickets, start)).getInt("total_count");
  }

  private static ApiAnswer page(MarkedTickets tickets, int start) {
    return list(
        "{'row_count':2,'start_index':%d,'get_total_count':true,'search_fields':{'subject':'%s'}}"
            .formatted(start, tickets.mark()));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0, 10
          -5, 10
          "4", 4
          500, 500
          5000, 1000
          """)
  void oddCountsAreBroughtIntoBounds(String asked, int ceiling) {
    addFive();
    ApiAnswer answer = list("{'row_count':%s,'start_index':0}".formatted(asked));
    assertThat(answer.rows("requests").size()).isBetween(4, ceiling);
    assertThat(info(answer).getInt("start_index")).isEqualTo(1);
  }

  @Test
  void sortsByAReferencesName() {
    String mark = TestRun.unique("sorting");
    desk().add(aRequest().withSubject(mark).withPriority("Low"));
    desk().add(aRequest().withSubject(mark).withPriority("High"));
    desk().add(aRequest().withSubject(mark).withPriority("Normal"));
    List<String> names = new ArrayList<>();
    for (JsonObject row :
        list("{'sort_field':'priority.name','sort_order':'asc','search_fields':{'subject':'%s'}}"
                .formatted(mark))
            .rows("requests")) {
      names.add(row.getJsonObject("priority").getString("name"));
    }
    assertThat(names).containsExactly("High", "Low", "Normal");
  }

  @Test
  void onlyTheFieldsAskedForAreTold() {
    desk().add(aRequest().withDescription("In the list too"));
    String asked =
        quoted("{'list_info':{'row_count':1,'fields_required':['subject','description']}}");
    JsonObject row = desk().get("/requests", asked).rows("requests").get(0);
    assertThat(row.keySet()).containsExactlyInAnyOrder("subject", "description");
    assertThat(row.getString("description")).isEqualTo("In the list too");
    String atTopLevel = quoted("{'list_info':{'row_count':1},'fields_required':['subject']}");
    assertThat(desk().get("/requests", atTopLevel).rows("requests").get(0).keySet())
        .containsExactly("subject");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          sort_field, '"colour"'
          fields_required, '["colour"]'
          """)
  void anUnknownFieldIsNamed(String key, String value) {
    ApiAnswer answer =
        desk().get("/requests", quoted("{'list_info':{'%s':%s}}").formatted(key, value));
    assertThat(answer).hasStatus(400);
    assertThat(answer.text()).contains("colour").contains("4001");
  }

  @Test
  void trashedTicketsAreLeftOut() {
    String id = desk().add(aRequest()).getString("id");
    desk().delete("/requests/" + id);
    assertThat(Desk.ids(desk().get("/requests").rows("requests"))).doesNotContain(id);
  }

  @Test
  void theSuccessOfAListIsAnArray() {
    assertThat(desk().get("/requests").body().getJsonArray("response_status").getJsonObject(0))
        .containsKeys("status_code", "status");
  }
}
