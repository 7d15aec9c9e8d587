package org.relaydesk.it.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.TestRun;

/** Lists of worklogs, and who is told of costs. */
final class WorklogListsIT extends WorklogDeskIT {
  @Test
  void comesAsItWasRecordedAndSpeaksTheListLanguage() {
    add("'time_spent':{'hours':3},'description':'Drove there'");
    add("'time_spent':{'hours':1},'description':'Drove back'");
    ApiAnswer list =
        desk()
            .get(
                worklogs,
                "{'list_info':{'row_count':1,'get_total_count':true,'fields_required':"
                    + "['description','time_spent'],'search_criteria':{'field':'description',"
                    + "'condition':'contains','value':'drove'}}}");
    assertThat(list.rows("worklogs").get(0))
        .hasToString(
            quoted(
                "{'description':'Drove there','time_spent':"
                    + "{'hours':'3','minutes':'0','value':'10800000'}}"));
    JsonObject info = list.body().getJsonObject("list_info");
    assertThat(info.getInt("total_count")).isEqualTo(2);
    assertThat(info.getBoolean("has_more_rows")).isTrue();
    assertThat(info.getString("sort_field")).isEqualTo("recorded_time");
    assertThat(info.getString("sort_order")).isEqualTo("asc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'field':'time_spent','condition':'gt','value':'3600000'",
        "'field':'owner_cost','condition':'between','values':['20','40.5']",
        "'field':'other_cost','condition':'is','value':'7.5'",
        "'field':'total_cost','condition':'gte','value':37.5",
        "'field':'type.name','condition':'is','value':'Training'",
        "'field':'start_time','condition':'is not empty'",
        "'field':'end_time','condition':'before','value':'10800001'",
        "'field':'mark_first_response','condition':'is','value':true",
        "'field':'include_nonoperational_hours','condition':'is','value':'true'"
      })
  void findsWhatACriterionSays(String criterion) {
    JsonObject rep = repAt("10.00");
    add(ownedBy(rep) + ",'time_spent':{'minutes':30}");
    JsonObject wanted =
        add(
            ownedBy(rep)
                + ",'start_time':0,'time_spent':{'hours':3},'other_cost':'7.50','type':'Training'"
                + ",'mark_first_response':true,'include_nonoperational_hours':true");
    ApiAnswer found = desk().get(worklogs, "{'list_info':{'search_criteria':{" + criterion + "}}}");
    assertThat(found).isSuccess();
    assertThat(ids(found)).containsExactly(wanted.getString("id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"time_spent", "owner_cost", "total_cost", "owner.name", "recorded_time"})
  void sortsByWhatItShows(String field) {
    // The larger one first: by its id alone it would come first, too.
    JsonObject more = add(ownedBy(repAt("2.00")) + ",'time_spent':{'hours':9}");
    JsonObject less = add(ownedBy(repAt("1.00")) + ",'time_spent':{'minutes':30}");
    String sorted = "{'list_info':{'sort_field':'%s','sort_order':'%s'}}";
    List<String> up = ids(desk().get(worklogs, sorted.formatted(field, "asc")));
    assertThat(up).containsExactlyInAnyOrder(less.getString("id"), more.getString("id"));
    assertThat(ids(desk().get(worklogs, sorted.formatted(field, "desc"))))
        .containsExactly(up.get(1), up.get(0));
    if (!field.equals("owner.name")) {
      JsonObject first = field.equals("recorded_time") ? more : less;
      assertThat(up).startsWith(first.getString("id"));
    }
  }

  @Test
  void aTicketThatIsNotThereHasNone() {
    assertThat(desk().get("/requests/999999999/worklogs")).isFailure(404, 4007, "id");
    assertThat(desk().get(worklogs).rows("worklogs")).isEmpty();
  }

  /** Time and cost together tell what a rep's hour costs, which takes people.view. */
  @Nested
  class Costs {
    private final Desk reader =
        desk().as(desk().keyFor(desk().add(aSupportRep().withRole(roleWithoutPeople()))));

    private static String roleWithoutPeople() {
      String name = TestRun.unique("Worker");
      assertThat(
              desk()
                  .post(
                      "/roles",
                      "{'role':{'name':'%s','scope':'all','rights':{'worklogs':['view','add','edit']}}}"
                          .formatted(name)))
          .isSuccess(201);
      return name;
    }

    @Test
    void areToldToWhoMayViewPeople() {
      JsonObject worklog =
          add(ownedBy(repAt("77.00")) + ",'time_spent':{'hours':1},'other_cost':3");
      JsonObject seen = reader.get(pathOf(worklog)).entity("worklog");
      assertThat(seen.keySet()).contains("other_cost").doesNotContain("owner_cost", "total_cost");
      assertThat(seen.toString()).doesNotContain("77.00").doesNotContain("80.00");
      assertThat(reader.put(pathOf(worklog), quoted("{'worklog':" + seen + "}"))).isSuccess();
      assertThat(desk().get(pathOf(worklog)).entity("worklog").getString("total_cost"))
          .isEqualTo("80.00");
    }

    /** A right guess must be refused as a wrong one is. */
    @ParameterizedTest
    @ValueSource(
        strings = {
          "'total_cost':'77.00'",
          "'total_cost':'78.00'",
          "'owner_cost':'77.00'",
          "'owner_cost':null"
        })
    void areFoundOutByNoGuess(String guess) {
      JsonObject rep = repAt("77.00");
      String one = ownedBy(rep) + ",'time_spent':{'hours':1}";
      String field = guess.substring(1, guess.indexOf(':') - 1);
      assertThat(reader.post(worklogs, "{'worklog':{" + one + "," + guess + "}}"))
          .isFailure(403, 4002, field);
      String path = pathOf(add(one));
      assertThat(reader.put(path, "{'worklog':{" + guess + "}}")).isFailure(403, 4002, field);
      assertThat(desk().get(path).entity("worklog").getString("owner_cost")).isEqualTo("77.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner_cost", "total_cost"})
    void areFoundOutByNoSearchOrSort(String field) {
      assertThat(reader.get(worklogs, "{'list_info':{'sort_field':'" + field + "'}}"))
          .hasStatus(403);
      assertThat(
              reader.get(
                  worklogs,
                  "{'list_info':{'search_criteria':{'field':'%s','condition':'gt','value':1}}}"
                      .formatted(field)))
          .hasStatus(403);
    }
  }
}
