package org.relaydesk.it.people;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.EditBuilder.aNew;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.RoleBuilder.roleCalled;
import static org.relaydesk.fixture.builder.SupportGroupBuilder.aSupportGroup;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.builder.SupportRepBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Metrics;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** What is done to the desk can be looked up afterwards (contract §13, 40). */
final class AuditIT extends DeskIT {
  private static final String PERPETUAL = quoted("{'api_key':{'expires_time':null}}");

  /** The entries of one subject, the oldest first. */
  private static List<JsonObject> about(String type, String id) {
    String search =
        """
        {"list_info":{"row_count":100,"sort_field":"id","sort_order":"asc","search_criteria":[
          {"field":"subject.type","condition":"is","value":"%s"},
          {"field":"subject.id","condition":"is","value":"%s","logical_operator":"AND"}]}}
        """
            .formatted(type, id);
    ApiAnswer found = desk().get("/audit", search);
    assertThat(found).isSuccess();
    return found.rows("audit");
  }

  private static List<String> actions(List<JsonObject> entries) {
    return entries.stream().map(entry -> entry.getString("action")).toList();
  }

  @Test
  void theLifeOfAKeyIsToldWithoutItsValue() {
    String rep = desk().add(aSupportRep()).getString("id");
    String path = "/technicians/" + rep + "/api_key";
    String first = desk().post(path, PERPETUAL).entity("api_key").getString("value");
    String second = desk().post(path, PERPETUAL).entity("api_key").getString("value");
    desk().delete(path);
    desk().post(path, PERPETUAL);
    desk().put("/technicians/" + rep, anEditOf("technician").with("login_permission", false));
    List<JsonObject> entries = about("technician", rep);
    assertThat(actions(entries))
        .containsExactly(
            "technician.added",
            "api_key.generated",
            "api_key.regenerated",
            "api_key.deleted",
            "api_key.generated",
            "api_key.deleted",
            "technician.edited");
    assertThat(entries.toString()).doesNotContain(first).doesNotContain(second);
    JsonObject again = entries.get(2);
    assertThat(again.getJsonObject("before").getString("prefix")).isEqualTo(first.substring(0, 12));
    assertThat(again.getJsonObject("after").getString("prefix")).isEqualTo(second.substring(0, 12));
    assertThat(again.getJsonObject("actor").getString("name")).isEqualTo("Administrator");
    assertThat(again.getString("address")).isNotEmpty();
    assertThat(TestRun.ADMIN_KEY).startsWith(again.getString("key"));
  }

  @Test
  void anEditOfARoleTellsOnlyWhatItChanged() {
    RoleBuilder role = aRole().in("own").allowing("requests.view");
    String id = desk().add(role).getString("id");
    desk().put("/roles/" + id, anEditOf("role").with("scope", "group"));
    desk().delete("/roles/" + id);
    List<JsonObject> entries = about("role", id);
    assertThat(actions(entries)).containsExactly("role.added", "role.edited", "role.deleted");
    assertThat(entries.get(0).get("before")).isEqualTo(JsonValue.NULL);
    assertThat(entries.get(1).get("before")).hasToString(quoted("{'scope':'own'}"));
    assertThat(entries.get(1).get("after")).hasToString(quoted("{'scope':'group'}"));
    assertThat(entries.get(2).get("after")).isEqualTo(JsonValue.NULL);
  }

  @Test
  void whoCameIntoAGroupAndWhoLeftItIsTold() {
    JsonObject rep = desk().add(aSupportRep());
    String staffed = quoted("{'support_group':{'technicians':[%s]}}");
    String member = quoted("{'id':'" + rep.getString("id") + "'}");
    String id = desk().add(aSupportGroup()).getString("id");
    desk().put("/support_groups/" + id, staffed.formatted(member));
    desk().put("/support_groups/" + id, staffed.formatted(member));
    desk().put("/support_groups/" + id, staffed.formatted(""));
    List<JsonObject> entries = about("support_group", id);
    assertThat(actions(entries)).containsExactly("support_group.staffed", "support_group.staffed");
    assertThat(entries.get(0).getJsonObject("after").getString("technicians"))
        .isEqualTo(rep.getString("name"));
    assertThat(entries.get(1).getJsonObject("before").getString("technicians"))
        .isEqualTo(rep.getString("name"));
  }

  /** The log keeps names as they were, so one person may stand in it under several. */
  @Test
  void entriesOfSomebodyWhoWasRenamedAreSortedByTheNamesTheyHave() {
    String mark = TestRun.unique("Renamed");
    JsonObject first = desk().add(SupportRepBuilder.called("Zoe " + mark));
    JsonObject second = desk().add(SupportRepBuilder.called("Mia " + mark));
    Desk firstDesk = desk().as(desk().keyFor(first));
    addRole(firstDesk);
    addRole(desk().as(desk().keyFor(second)));
    String renamed = quoted("{'technician':{'name':'Abe %s'}}").formatted(mark);
    assertThat(desk().put("/technicians/" + first.getString("id"), renamed)).isSuccess();
    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () -> {
              addRole(firstDesk);
              assertThat(actors(mark, 1, 100)).contains("Abe " + mark);
            });
    List<String> whole = actors(mark, 1, 100);
    assertThat(whole).isSorted().contains("Mia " + mark, "Zoe " + mark);
    List<String> joined = new ArrayList<>();
    for (int start = 1; start <= whole.size(); start++) {
      joined.addAll(actors(mark, start, 1));
    }
    assertThat(joined).isEqualTo(whole);
  }

  private static void addRole(Desk actor) {
    RoleBuilder role = aRole().in("own").allowing("requests.view");
    actor.add(role);
  }

  private static List<String> actors(String mark, int start, int rows) {
    String sorted =
        quoted(
            "{'list_info':{'row_count':%d,'start_index':%d,'get_total_count':true,"
                + "'sort_field':'actor.name','sort_order':'asc',"
                + "'search_fields':{'actor.name':'%s'}}}");
    return desk().get("/audit", sorted.formatted(rows, start, mark)).rows("audit").stream()
        .map(entry -> entry.getJsonObject("actor").getString("name"))
        .toList();
  }

  @Test
  void aPurgeIsToldAndTheTrashIsNot() {
    String id = desk().add(aRequest().withSubject("Burnt fuse")).getString("id");
    desk().delete("/requests/" + id + "/move_to_trash");
    assertThat(about("request", id)).isEmpty();
    desk().delete("/requests/" + id);
    assertThat(actions(about("request", id))).containsExactly("request.purged");
    assertThat(about("request", id).get(0).getJsonObject("subject").getString("name"))
        .isEqualTo("Burnt fuse");
  }

  @Test
  void whatFailsIsNotToldAsDone() {
    String name = TestRun.unique("Role");
    String id = desk().add(roleCalled(name).in("own").allowing("requests.view")).getString("id");
    assertThat(desk().put("/roles/" + id, anEditOf("role").with("name", "SDAdmin")))
        .isFailure(400, 4008, "name");
    assertThat(actions(about("role", id))).containsExactly("role.added");
  }

  @Test
  void aRefusalIsWrittenThoughItsTransactionIsNot() {
    JsonObject rep = desk().add(aSupportRep().withRole("SDReport"));
    Desk weak = desk().as(desk().keyFor(rep));
    assertThat(weak.post("/roles", aNew("role").with("name", "Mine"))).isFailure(403, 4002);
    JsonObject entry = awaitOne("actor.id", rep.getString("id"));
    assertThat(entry.getString("action")).isEqualTo("access.refused");
    assertThat(entry.getJsonObject("subject").getString("name")).isEqualTo("POST /api/v3/roles");
  }

  @Test
  void aWrongKeyIsToldByItsPrefixAndOnceForMany() {
    String wrong = TestRun.unique("no-key-of-anybody-here-at-all");
    for (int i = 0; i < 3; i++) {
      assertThat(desk().as(wrong).get("/requests")).isFailure(401, 4022);
    }
    String prefix = wrong.substring(0, Math.min(12, wrong.length() / 4));
    JsonObject entry = awaitOne("key", prefix);
    assertThat(entry.getString("action")).isEqualTo("api_key.refused");
    assertThat(entry.get("actor")).isEqualTo(JsonValue.NULL);
    assertThat(entry.getJsonObject("after").getString("reason")).isEqualTo("Unknown");
    assertThat(entry.toString()).doesNotContain(wrong);
  }

  /** One that no database takes must not keep the others from being written. */
  @Test
  void aKeyOfControlCharactersIsToldToo() {
    String word = TestRun.unique("zz").replace(" ", "-");
    for (String evil : List.of("%00" + word, "%ED%A0%80" + word, "%0D%0A" + word)) {
      desk().asNobody().get("/requests?TECHNICIAN_KEY=" + evil + "-and-some-more-of-it-to-be-long");
    }
    assertThat(desk().as(word + "-which-is-no-key-at-all").get("/requests")).isFailure(401, 4022);
    JsonObject entry = awaitOne("key", word.substring(0, Math.min(12, (word.length() + 23) / 4)));
    assertThat(entry.getString("action")).isEqualTo("api_key.refused");
  }

  private static JsonObject awaitOne(String field, String value) {
    String search =
        """
        {"list_info":{"search_criteria":[{"field":"%s","condition":"is","value":"%s"}]}}
        """
            .formatted(field, value);
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() -> assertThat(desk().get("/audit", search).rows("audit")).isNotEmpty());
    return desk().get("/audit", search).rows("audit").get(0);
  }

  @Test
  void aKeyThatExpiresSoonIsCountedInTheMetrics() {
    String rep = desk().add(aSupportRep()).getString("id");
    long soon = System.currentTimeMillis() + 86_400_000;
    String input = quoted("{'api_key':{'expires_time':{'value':'" + soon + "'}}}");
    assertThat(desk().post("/technicians/" + rep + "/api_key", input)).isSuccess(201);
    await()
        .atMost(40, SECONDS)
        .untilAsserted(
            () -> assertThat(Metrics.of(desk(), "relaydesk_keys_expiring")).isPositive());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void nobodyWritesIt(String method) {
    for (String path : List.of("/audit", "/audit/1")) {
      ApiAnswer answer = desk().send(method, path, null);
      assertThat(answer.status()).isIn(404, 405);
      assertThat(answer.body().getJsonObject("response_status").getInt("status_code"))
          .isEqualTo(4000);
    }
  }
}
