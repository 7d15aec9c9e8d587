package org.relaydesk.it.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.SupportGroupBuilder.groupCalled;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Tickets given to groups and support reps (contract §5). */
final class AssignIT extends DeskIT {
  private final JsonObject rep = desk().add(aSupportRep());
  private final String group = TestRun.unique("Night shift");
  private String path = "";

  @BeforeEach
  void addTicket() {
    desk().add(groupCalled(group));
    path = "/requests/" + desk().add(aRequest()).getString("id");
  }

  private String toRep() {
    return quoted("{'request':{'technician':{'id':'" + rep.getString("id") + "'}}}");
  }

  private static String name(ApiAnswer answer, String field) {
    return answer.entity("request").getJsonObject(field).getString("name");
  }

  @ParameterizedTest
  @CsvSource({"assign,request", "_assign,request", "assign,assign", "_assign,assign"})
  void aTicketGoesToAGroupAndARep(String verb, String wrapper) {
    String input =
        quoted("{'%s':{'group':{'name':'%s'},'technician':{'name':'%s'}}}")
            .formatted(wrapper, group, rep.getString("name"));
    ApiAnswer assigned = desk().put(path + "/" + verb, input);
    assertThat(assigned).isSuccess();
    assertThat(name(assigned, "group")).isEqualTo(group);
    assertThat(name(assigned, "technician")).isEqualTo(rep.getString("name"));
    assertThat(assigned.text()).contains("\"Request assigned\"");
    assertThat(assigned.entity("request").getJsonObject("assigned_time")).isNotEmpty();
    assertThat(assigned.header("ETag")).contains("\"v2\"");
  }

  @Test
  void whatIsAbsentStaysAndNullTakesItAway() {
    assertThat(desk().put(path + "/assign", toRep())).isSuccess();
    ApiAnswer grouped =
        desk().put(path + "/assign", quoted("{'request':{'group':'" + group + "'}}"));
    assertThat(name(grouped, "technician")).isEqualTo(rep.getString("name"));
    ApiAnswer nobodys = desk().put(path + "/assign", quoted("{'request':{'technician':null}}"));
    assertThat(nobodys).isSuccess();
    assertThat(nobodys.entity("request").isNull("technician")).isTrue();
    assertThat(nobodys.entity("request").isNull("assigned_time")).isTrue();
    assertThat(name(nobodys, "group")).isEqualTo(group);
  }

  @Test
  void historyTellsOfIt() {
    assertThat(desk().put(path + "/assign", toRep())).isSuccess();
    JsonObject newest = desk().get(path + "/history").rows("history").get(0);
    assertThat(newest.getString("operation")).isEqualTo("ASSIGN");
    assertThat(newest.getJsonArray("diff").getJsonObject(0).getString("field"))
        .isEqualTo("technician");
  }

  @Test
  void somebodyHasToBeNamed() {
    assertThat(desk().put(path + "/assign")).isFailure(400, 4012, "input_data");
    assertThat(desk().put(path + "/assign", quoted("{'request':{}}")))
        .isFailure(400, 4012, "group", "technician");
  }

  @ParameterizedTest
  @CsvSource({
    "group,No such group,4001",
    "technician,Nobody of that name,4001",
    "subject,Something else,4001"
  })
  void whatCannotBeAssignedIsRefused(String field, String value, int code) {
    String before = desk().get(path).text();
    assertThat(
            desk()
                .put(
                    path + "/assign",
                    anEditOf("request").naming("group", group).with(field, value)))
        .isFailure(400, code, field);
    assertThat(desk().get(path).text()).isEqualTo(before);
  }

  @Test
  void aTicketInTheTrashAndAnOldVersionAreRefused() {
    Desk late = desk().withHeader("If-Match", desk().get(path).header("ETag").orElseThrow());
    assertThat(late.put(path + "/assign", toRep())).isSuccess();
    assertThat(late.put(path + "/assign", toRep())).isFailure(412, 4016);
    assertThat(desk().delete(path + "/move_to_trash")).isSuccess();
    assertThat(desk().put(path + "/assign", toRep())).isFailure(400, 4009, "id");
  }

  /** The verb alone takes one right, an edit that does the same takes both. */
  @ParameterizedTest
  @ValueSource(strings = {"requests.edit", "requests.assign", "requests.edit requests.assign"})
  void anEditThatAssignsTakesTheRightToAssign(String rights) {
    RoleBuilder role = aRole().allowing(rights);
    desk().add(role);
    Desk holder = desk().as(desk().keyWithRole(role.name()));
    boolean assigns = rights.contains("requests.assign");
    boolean edits = rights.contains("requests.edit");
    assertThat(holder.put(path + "/assign", toRep())).hasStatus(assigns ? 200 : 403);
    String other = "/requests/" + desk().add(aRequest()).getString("id");
    assertThat(holder.put(other, toRep())).hasStatus(assigns && edits ? 200 : 403);
  }
}
