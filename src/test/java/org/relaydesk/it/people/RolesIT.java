package org.relaydesk.it.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.aNew;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.ListBuilder.aList;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.builder.EditBuilder;
import org.relaydesk.fixture.builder.RequestBuilder;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Roles of a desk's own (contract §13, 38), and that nobody becomes stronger by them. */
final class RolesIT extends DeskIT {
  private static JsonObject add(RoleBuilder role) {
    return desk().add(role);
  }

  private static RoleBuilder role(String scope, String rights) {
    return aRole().in(scope).allowing(rights);
  }

  /** A client of a new rep who has this role alone. */
  private static Desk holder(RoleBuilder role) {
    add(role);
    return desk().as(desk().keyWithRole(role.name()));
  }

  /** Whoever comes with the tests' first key is not the only one; so all but that one step down. */
  @Test
  void theLastAdministratorStays() {
    JsonObject first = administrators().get(0);
    for (JsonObject other : administrators()) {
      if (!other.equals(first)) {
        assertThat(loginOff(other)).isSuccess();
      }
    }
    assertThat(loginOff(first)).isFailure(400, 4009, "id");
    EditBuilder roles = anEditOf("technician").namingAll("roles", "SDReport");
    String path = "/technicians/" + first.getString("id");
    assertThat(desk().put(path, roles)).isFailure(400, 4009, "id");
    assertThat(desk().get(path)).isSuccess();
  }

  private static ApiAnswer loginOff(JsonObject rep) {
    EditBuilder off = anEditOf("technician").with("login_permission", false);
    return desk().put("/technicians/" + rep.getString("id"), off);
  }

  private static List<JsonObject> administrators() {
    return desk()
        .get("/technicians", aList().rows(1000).sortedBy("id"))
        .rows("technicians")
        .stream()
        .filter(rep -> rep.getBoolean("login_permission"))
        .filter(rep -> rep.getJsonArray("roles").toString().contains("SDAdmin"))
        .toList();
  }

  @Nested
  class Keeping {
    @Test
    void addsWhatWasSaid() {
      RoleBuilder shift = role("group", "requests.view requests.edit callbacks.view");
      JsonObject added = add(shift);
      assertThat(added.getString("name")).isEqualTo(shift.name());
      assertThat(added.getString("scope")).isEqualTo("group");
      assertThat(added.getBoolean("built_in")).isFalse();
      JsonObject rights = added.getJsonObject("rights");
      assertThat(rights.get("requests")).hasToString(quoted("['view','edit']"));
      assertThat(rights.get("callbacks")).hasToString(quoted("['view']"));
      assertThat(rights.getJsonArray("people")).isEmpty();
      assertThat(desk().get("/roles/" + added.getString("id")).entity("role")).isEqualTo(added);
    }

    @Test
    void listsTheBuiltInOnesWithWhatTheyAllow() {
      ApiAnswer all = desk().get("/roles", aList().rows(1000));
      assertThat(all).isSuccess();
      assertThat(all.rows("roles"))
          .extracting(role -> role.getString("name"))
          .contains("SDAdmin", "SDCo-ordinator", "SDReport", "SDRequestCreator");
      JsonObject admin = all.rows("roles").get(0);
      assertThat(admin.getJsonObject("rights").get("keys"))
          .hasToString(quoted("['view','add','edit','delete']"));
    }

    @Test
    void editsWithoutAskingForAllOfIt() {
      String id = add(role("own", "requests.view")).getString("id");
      ApiAnswer edited = desk().put("/roles/" + id, anEditOf("role").with("description", "Night"));
      assertThat(edited).isSuccess();
      assertThat(edited.entity("role").getString("scope")).isEqualTo("own");
      assertThat(edited.entity("role").getJsonObject("rights").get("requests"))
          .hasToString(quoted("['view']"));
    }

    @Test
    void anEditHoldsAtOnceForWhoHasTheRole() {
      RoleBuilder reader = role("all", "lookups.view");
      String id = add(reader).getString("id");
      Desk holder = desk().as(desk().keyWithRole(reader.name()));
      assertThat(holder.get("/requests")).isFailure(403, 4002);
      desk().put("/roles/" + id, quoted("{'role':{'rights':{'requests':['view']}}}"));
      Awaitility.await()
          .atMost(5, TimeUnit.SECONDS)
          .untilAsserted(() -> assertThat(holder.get("/requests")).isSuccess());
      assertThat(holder.get("/priorities")).isFailure(403, 4002);
    }

    @Test
    void staysWhileSomebodyHasIt() {
      RoleBuilder used = role("all", "requests.view");
      String id = add(used).getString("id");
      desk().add(aSupportRep().withRole(used.name()));
      assertThat(desk().delete("/roles/" + id)).isFailure(400, 4005, "id");
      String unused = add(role("all", "requests.view")).getString("id");
      assertThat(desk().delete("/roles/" + unused)).isSuccess();
      assertThat(desk().get("/roles/" + unused)).isFailure(404, 4007, "id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4"})
    void theBuiltInOnesStayAsTheyAre(String id) {
      String before = desk().get("/roles/" + id).text();
      assertThat(desk().put("/roles/" + id, anEditOf("role").with("scope", "own")))
          .isFailure(400, 4009, "id");
      assertThat(desk().delete("/roles/" + id)).isFailure(400, 4009, "id");
      assertThat(desk().get("/roles/" + id).text()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            {} | 4012 | name
            {"name":"sdadmin"} | 4008 | name
            {"name":"R","scope":"world"} | 4001 | scope
            {"name":"R","rights":{"requests":["fly"]}} | 4001 | rights.requests
            {"name":"R","rights":{"*":["*"]}} | 4001 | rights.*
            {"name":"R","rights":{"planes":["view"]}} | 4001 | rights.planes
            {"name":"R","built_in":true} | 4014 | built_in
            {"name":"R","id":"1"} | 4014 | id
            """)
    void refusesWhatCantBe(String role, int inner, String field) {
      assertThat(desk().post("/roles", quoted("{'role':" + role + "}")))
          .isFailure(400, inner, field);
    }

    @Test
    void ifMatchTellsWhoWasFaster() {
      String id = add(role("own", "requests.view")).getString("id");
      String tag = desk().get("/roles/" + id).header("etag").orElseThrow();
      EditBuilder wider = anEditOf("role").with("scope", "all");
      assertThat(desk().withHeader("If-Match", tag).put("/roles/" + id, wider)).isSuccess();
      assertThat(desk().withHeader("If-Match", tag).put("/roles/" + id, wider))
          .isFailure(412, 4016);
    }
  }

  @Nested
  class NobodyActsAboveTheirOwnRights {
    private final Desk clerk =
        holder(
            role(
                "all",
                "people.view people.add people.edit keys.view keys.add keys.delete settings.edit"
                    + " requests.view"));

    @Test
    void byMakingAStrongerRole() {
      assertThat(clerk.post("/roles", role("all", "requests.view").input())).isSuccess(201);
      assertThat(clerk.post("/roles", role("all", "requests.edit").input())).isFailure(403, 4002);
    }

    @Test
    void byWideningAScope() {
      RoleBuilder narrow =
          role("own", "people.view people.add people.edit settings.edit requests.view");
      Desk own = holder(narrow);
      assertThat(own.post("/roles", role("all", "requests.view").input())).isFailure(403, 4002);
    }

    @Test
    void byGivingThemselvesAStrongerRole() {
      String rep = desk().add(aSupportRep().withRole("SDReport")).getString("id");
      EditBuilder admin = anEditOf("technician").namingAll("roles", "SDAdmin");
      assertThat(clerk.put("/technicians/" + rep, admin)).isFailure(403, 4002);
      assertThat(clerk.post("/technicians", aSupportRep().input())).isFailure(403, 4002);
    }

    @Test
    void byTakingOverOneWhoMayMore() {
      String admin = desk().add(aSupportRep()).getString("id");
      assertThat(clerk.post("/technicians/" + admin + "/api_key", aNew("api_key")))
          .isFailure(403, 4002);
      assertThat(clerk.put("/technicians/" + admin, anEditOf("technician").with("phone", "1")))
          .isFailure(403, 4002);
    }
  }

  /** Rights that go with a field: who may edit may not for that do everything an edit can. */
  @Nested
  class Editing {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            assign | "technician":{"name":"%s"}
            assign | "group":{"name":"NOC"}
            assign | "requester":{"name":"%s"}
            edit_due_time | "due_by_time":{"value":"1772539300000"}
            close | "status":{"name":"Closed"}
            """)
    void wantsTheRightThatTheChangeAmountsTo(String action, String change) {
      String id = desk().add(aRequest()).getString("id");
      String rep = desk().add(aSupportRep()).getString("name");
      String input = quoted("{'request':{" + change.replace("%s", rep) + "}}");
      String common = "requests.view requests.edit";

      String before = desk().get("/requests/" + id).text();
      assertThat(holder(role("all", common)).put("/requests/" + id, input)).isFailure(403, 4002);
      assertThat(desk().get("/requests/" + id).text()).isEqualTo(before);
      Desk able = holder(role("all", common + " requests." + action));
      assertThat(able.put("/requests/" + id, input)).isSuccess();
    }

    @Test
    void sendingBackWhatIsThereIsNoAssignment() {
      String id = desk().add(aRequest().with("group", Json.of("name", "NOC"))).getString("id");
      Desk editor = holder(role("all", "requests.view requests.edit"));
      EditBuilder same = anEditOf("request").naming("group", "NOC").with("impact_details", "x");
      assertThat(editor.put("/requests/" + id, same)).isSuccess();
    }

    @Test
    void anAdditionMaySayWhereItBelongs() {
      Desk monitor = desk().as(desk().keyWithRole("SDRequestCreator"));
      RequestBuilder alarm = aRequest().with("group", Json.of("name", "NOC"));
      String id = monitor.add(alarm).getString("id");
      assertThat(monitor.get("/requests/" + id)).isFailure(403, 4002);
      assertThat(monitor.put("/requests/" + id, anEditOf("request").with("subject", "x")))
          .isFailure(403, 4002);
    }
  }

  @Nested
  class WhoOnlyAdds {
    @ParameterizedTest
    @ValueSource(strings = {"technician", "category", "support_group"})
    void isAnsweredWithWhatTheyAddedAndEdited(String wrapper) {
      Desk keeper = holder(role("all", "people.add people.edit lookups.add lookups.edit"));
      String path = "/" + wrapper.replaceAll("y$", "ie") + "s";
      String name = quoted("{'" + wrapper + "':{'name':'%s'}}");
      ApiAnswer added = keeper.post(path, name.formatted(TestRun.unique("Made")));
      assertThat(added).isSuccess(201);
      String one = path + "/" + added.entity(wrapper).getString("id");
      assertThat(keeper.put(one, name.formatted(TestRun.unique("Renamed")))).isSuccess();
      assertThat(keeper.get(one)).isFailure(403, 4002);
    }

    private final Desk adder = holder(role("all", "requests.add"));

    @Test
    void isAnsweredWithWhatTheyAddedAndSeesNothingElse() {
      String id = adder.add(aRequest()).getString("id");
      assertThat(adder.get("/requests/" + id)).isFailure(403, 4002);
    }

    @Test
    void isAnsweredAgainToTheSameIdempotencyKey() {
      Desk patient = adder.withHeader("Idempotency-Key", TestRun.unique("alarm").replace(' ', '-'));
      JsonObject input = aRequest().input();
      ApiAnswer first = patient.post("/requests", input);
      ApiAnswer second = patient.post("/requests", input);
      assertThat(second).isSuccess(201);
      assertThat(second.entity("request")).isEqualTo(first.entity("request"));
    }
  }
}
