package org.relaydesk.it.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.MarkedTickets;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** The filters of the ticket list that people keep (contract §4.2). */
final class RequestFiltersIT extends DeskIT {
  private static final String FILTERS = "/requests/filters";
  private static final List<String> SYSTEM =
      List.of(
          "All_Requests",
          "Open_Requests",
          "Pending_Requests",
          "Overdue_Requests",
          "Requests_Due_Today",
          "Unassigned_Requests",
          "Closed_Requests",
          "My_Open_Requests",
          "My_Pending_Requests",
          "My_Overdue_Requests",
          "My_Requests_Due_Today",
          "My_Closed_Requests",
          "Waiting_For_My_Update",
          "Updated_By_Me");

  private final MarkedTickets tickets = new MarkedTickets(desk());
  private final JsonObject rep = desk().add(aSupportRep().withRole("SDCo-ordinator"));
  private final Desk mine = desk().as(desk().keyFor(rep));
  private final Desk others = desk().as(desk().keyWithRole("SDCo-ordinator"));
  private final String name = TestRun.unique("Urgent ones");

  private String input(String members) {
    return "{'request_filter':{'name':'" + name + "'" + members + "}}";
  }

  private String kept(String members) {
    ApiAnswer answer = mine.post(FILTERS, input(members));
    assertThat(answer).isSuccess(201);
    return answer.id("request_filter");
  }

  private List<String> shownBy(Desk caller, String filter) {
    return tickets.found(
        caller, tickets.all().with("filter_by", Json.of("id", filter)).sortedBy("id"));
  }

  private void addTickets() {
    tickets.add(tickets.ticket("open high").withPriority("High"));
    tickets.add(tickets.ticket("open low").withPriority("Low"));
    tickets.add(tickets.ticket("open normal").withPriority("Normal"));
    tickets.add(tickets.ticket("closed high").withPriority("High").withStatus("Closed"));
  }

  @Test
  void theDesksOwnAreThereUnderBothPaths() {
    String own =
        "{'list_info':{'row_count':50,'search_criteria':"
            + "{'field':'is_system','condition':'is','value':true}}}";
    assertThat(mine.get(FILTERS, own).rows("request_filters"))
        .extracting(filter -> filter.getString("name"))
        .containsExactlyElementsOf(SYSTEM);
    assertThat(mine.get("/list_view_filters/show_all", own).rows("list_view_filters"))
        .extracting(filter -> filter.getString("name"))
        .containsExactlyElementsOf(SYSTEM);
  }

  @Test
  void eachOfTheDesksOwnIsAskedForByNameAndById() {
    addTickets();
    for (int i = 0; i < SYSTEM.size(); i++) {
      assertThat(shownBy(mine, Integer.toString(i + 1)))
          .as(SYSTEM.get(i))
          .isEqualTo(tickets.found(mine, tickets.all().in(SYSTEM.get(i)).sortedBy("id")));
    }
  }

  @Test
  void aKeptOneNarrowsOneOfTheDesksOwn() {
    addTickets();
    String id =
        kept(
            ",'filter_by':'open_requests','search_criteria':["
                + "{'field':'priority.name','condition':'is','value':'High'},"
                + "{'field':'priority.name','condition':'is','value':'Low','logical_operator':'OR'}]");
    assertThat(shownBy(mine, id)).containsExactly("open high", "open low");
    assertThat(tickets.found(mine, tickets.all().in(name).sortedBy("id")))
        .containsExactly("open high", "open low");
    assertThat(
            tickets.found(
                mine,
                tickets.all().in(name).where("priority.name", "is not", "Low").sortedBy("id")))
        .containsExactly("open high");
  }

  @Test
  void aKeptOneIsItsOwnersAloneUntilItIsShared() {
    addTickets();
    String id = kept(",'search_criteria':{'field':'priority.name','condition':'is','value':'Low'}");
    assertThat(others.get(FILTERS + "/" + id)).isFailure(404, 4007, "id");
    assertThat(others.get("/requests", "{'list_info':{'filter_by':{'id':" + id + "}}}"))
        .isFailure(400, 4001, "filter_by");
    assertThat(others.get("/requests", "{'list_info':{'filter_by':'" + name + "'}}"))
        .isFailure(400, 4001, "filter_by");
    assertThat(mine.put(FILTERS + "/" + id, "{'request_filter':{'is_shared':true}}")).isSuccess();
    assertThat(shownBy(others, id)).containsExactly("open low");
    assertThat(others.put(FILTERS + "/" + id, "{'request_filter':{'name':'Taken'}}"))
        .hasStatus(403);
    assertThat(others.delete(FILTERS + "/" + id)).hasStatus(403);
    assertThat(mine.delete(FILTERS + "/" + id)).isSuccess();
    assertThat(mine.get(FILTERS + "/" + id)).isFailure(404, 4007, "id");
  }

  @Test
  void aSharedOneShowsNobodyWhatIsOutOfReach() {
    addTickets();
    String id = kept(",'is_shared':true");
    RoleBuilder own = aRole().in("own").allowing("requests.view");
    desk().add(own);
    assertThat(shownBy(mine, id)).hasSize(4);
    assertThat(shownBy(desk().as(desk().keyWithRole(own.name())), id)).isEmpty();
  }

  @Test
  void itIsAnsweredAsItWasWrittenInAnArray() {
    String criteria = "{\"field\":\"subject\",\"condition\":\"contains\",\"value\":\"R7\"}";
    String id = kept(",'filter_by':{'name':'Open_Requests'},'search_criteria':" + criteria);
    ApiAnswer answer = mine.get(FILTERS + "/" + id);
    JsonObject filter = answer.entity("request_filter");
    assertThat(filter.get("search_criteria")).hasToString("[" + criteria + "]");
    assertThat(filter.getJsonObject("filter_by").getString("name")).isEqualTo("Open_Requests");
    assertThat(filter.getJsonObject("owner").getString("id")).isEqualTo(rep.getString("id"));
    assertThat(filter.getBoolean("is_system")).isFalse();
    assertThat(mine.put(FILTERS + "/" + id, "{'request_filter':" + filter + "}")).isSuccess();
    Desk late = mine.withHeader("If-Match", "\"v9\"");
    assertThat(late.put(FILTERS + "/" + id, input(""))).hasStatus(412);
    assertThat(
            mine.put(
                FILTERS + "/" + id, "{'request_filter':{'filter_by':null,'search_criteria':null}}"))
        .isSuccess();
    JsonObject cleared = mine.get(FILTERS + "/" + id).entity("request_filter");
    assertThat(cleared.isNull("filter_by")).isTrue();
    assertThat(cleared.getJsonArray("search_criteria")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                                              | 4012 | request_filter",
        "{'request_filter':{}}                                           | 4012 | name",
        "{'request_filter':{'name':' '}}                                 | 4012 | name",
        "{'request_filter':{'name':{'a':1}}}                             | 4021 | name",
        "{'request_filter':{'name':'x','is_shared':'perhaps'}}           | 4021 | is_shared",
        "{'request_filter':{'name':'x','colour':'red'}}                  | 4001 | colour",
        "{'request_filter':{'name':'x','is_system':true}}                | 4014 | is_system",
        "{'request_filter':{'name':'Open_requests'}}                     | 4008 | name",
        "{'request_filter':{'name':'x','filter_by':'Nice_Requests'}}     | 4001 | filter_by",
        "{'request_filter':{'name':'x','filter_by':{'id':99999999}}}     | 4001 | filter_by",
      })
  void badInputIsRefused(String input, int inner, String field) {
    assertThat(mine.post(FILTERS, input)).isFailure(400, inner, field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'x'",
        "{'field':'colour','condition':'is','value':'x'}",
        "{'field':'subject','condition':'sounds like','value':'x'}",
        "{'field':'subject','condition':'contains'}",
        "{'field':'created_time','condition':'is','value':'yesterday'}",
        "[{'field':'subject','condition':'is','value':'x','colour':'red'}]"
      })
  void criteriaThatAListRefusesAreNotKept(String criteria) {
    ApiAnswer answer = mine.post(FILTERS, input(",'search_criteria':" + criteria));
    assertThat(answer).hasStatus(400);
    assertThat(answer.text()).contains("search_criteria");
    assertThat(
            mine.get(FILTERS, "{'list_info':{'search_fields':{'name':'" + name + "'}}}")
                .rows("request_filters"))
        .isEmpty();
  }

  @Test
  void aNameIsTakenOnceByEachOwner() {
    String id = kept("");
    assertThat(mine.post(FILTERS, input(""))).isFailure(400, 4008, "name");
    assertThat(others.post(FILTERS, input(""))).isSuccess(201);
    assertThat(mine.put(FILTERS + "/" + id, input(",'is_shared':true"))).isSuccess();
  }

  @Test
  void ofSeveralOfOneNameTheCallersOwnCounts() {
    addTickets();
    assertThat(
            others.post(
                FILTERS,
                input(
                    ",'is_shared':true,'search_criteria':"
                        + "{'field':'priority.name','condition':'is','value':'Low'}")))
        .isSuccess(201);
    assertThat(tickets.found(mine, tickets.all().in(name))).containsExactly("open low");
    kept(",'search_criteria':{'field':'priority.name','condition':'is','value':'Normal'}");
    assertThat(tickets.found(mine, tickets.all().in(name))).containsExactly("open normal");
  }

  @Test
  void waitingForMyUpdateIsWhatTheRequesterWroteOnLast() {
    JsonObject nora = desk().add(aSupportRep().withRole("SDCo-ordinator"));
    Desk requester = desk().as(desk().keyFor(nora));
    String id =
        tickets.add(
            tickets
                .ticket("asked again")
                .with("requester", Json.of("id", nora.getString("id")))
                .with("technician", Json.of("id", rep.getString("id"))));
    tickets.add(tickets.ticket("quiet").with("technician", Json.of("id", rep.getString("id"))));
    assertThat(tickets.found(mine, tickets.all().in("Waiting_For_My_Update"))).isEmpty();
    String note = "{'note':{'description':'Still down'}}";
    assertThat(requester.post("/requests/" + id + "/notes", note)).isSuccess(201);
    assertThat(tickets.found(mine, tickets.all().in("Waiting_For_My_Update")))
        .containsExactly("asked again");
    assertThat(tickets.found(others, tickets.all().in("Waiting_For_My_Update"))).isEmpty();
    String reply = "{'reply':{'description':'Soon','to':'a@b.example'}}";
    assertThat(mine.post("/requests/" + id + "/reply", reply)).isSuccess(201);
    assertThat(tickets.found(mine, tickets.all().in("Waiting_For_My_Update"))).isEmpty();
  }

  @Test
  void updatedByMeIsWhatTheCallerDidSomethingTo() {
    String id = tickets.add(tickets.ticket("touched"));
    tickets.add(tickets.ticket("left alone"));
    assertThat(mine.put("/requests/" + id + "/pickup")).isSuccess();
    assertThat(mine.put("/requests/" + id, "{'request':{'priority':'Low'}}")).isSuccess();
    assertThat(tickets.found(mine, tickets.all().in("Updated_By_Me"))).containsExactly("touched");
    assertThat(tickets.found(others, tickets.all().in("Updated_By_Me"))).isEmpty();
  }
}
