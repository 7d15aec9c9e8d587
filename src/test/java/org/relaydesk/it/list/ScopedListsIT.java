package org.relaydesk.it.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.SupportGroupBuilder.groupCalled;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** What stands in lists is what could be opened, whatever the caller asks of the list. */
final class ScopedListsIT extends DeskIT {
  private final String mark = TestRun.unique("Scope");

  @ParameterizedTest
  @CsvSource({"all, 3", "group, 2", "own, 1"})
  void endWhereTheScopeEnds(String scope, int tickets) {
    RoleBuilder reader = aRole().in(scope).allowing("requests.view");
    desk().add(reader);
    JsonObject rep = desk().add(aSupportRep().withRole(reader.name()));
    addTickets(rep.getString("id"), groupOf(rep));
    Desk holder = desk().as(desk().keyFor(rep));
    for (String asked : asked()) {
      ApiAnswer answer =
          holder.get("/requests", quoted("{'list_info':{'get_total_count':true," + asked + "}}"));
      assertThat(answer).isSuccess();
      assertThat(answer.rows("requests")).as(asked).hasSize(tickets);
      assertThat(answer.body().getJsonObject("list_info").getInt("total_count"))
          .as(asked)
          .isEqualTo(tickets);
    }
  }

  private static String groupOf(JsonObject rep) {
    String group = TestRun.unique("Group");
    desk().add(groupCalled(group).with(rep.getString("id")));
    return group;
  }

  private void addTickets(String rep, String group) {
    desk().add(aRequest().withSubject(mark + " foreign"));
    desk().add(aRequest().withSubject(mark + " own").with("technician", reference("id", rep)));
    desk().add(aRequest().withSubject(mark + " group").with("group", reference("name", group)));
  }

  private static JsonObject reference(String key, String value) {
    return Json.createObjectBuilder().add(key, value).build();
  }

  /**
   * A search, the same by names that are counted, a view, and an OR that a careless AND before it
   * would let out of the scope.
   */
  private List<String> asked() {
    String marked = "'field':'subject','condition':'contains','value':'" + mark + "'";
    String none = "'field':'subject','condition':'is','value':'nothing'";
    return List.of(
        "'search_fields':{'subject':'" + mark + "'}",
        "'sort_field':'requester','search_fields':{'subject':'" + mark + "'}",
        "'sort_field':'technician.name','search_fields':{'subject':'" + mark + "'}",
        "'search_criteria':{" + marked + "},'filter_by':{'name':'Open_Requests'}",
        "'search_criteria':[{" + none + "},{" + marked + ",'logical_operator':'OR'}]");
  }
}
