package org.relaydesk.it.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.aNew;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;
import static org.relaydesk.fixture.builder.ListBuilder.aList;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** A record that is sent back as it was answered (contract §13, 42). */
final class SentBackIT extends DeskIT {
  private static String ticket() {
    String id =
        desk()
            .add(
                aRequest()
                    .withPriority("High")
                    .with("category", "Network")
                    .with("subcategory", "Router")
                    .with("due_by_time", "1772539300000")
                    .withCallback("http://127.0.0.1:59999/clear"))
            .getString("id");
    assertThat(
            desk()
                .post(
                    "/requests/" + id + "/resolutions",
                    aNew("resolution").with("content", "Swapped")))
        .isSuccess(201);
    return "/requests/" + id;
  }

  /** The path of a new record. */
  private static String made(String kind) {
    String name = TestRun.unique("Sent back");
    return switch (kind) {
      case "request" -> ticket();
      case "technician" ->
          "/technicians/" + desk().add(aSupportRep().withRole("SDCo-ordinator")).getString("id");
      case "integration_key" ->
          "/integration_keys/" + desk().add(anIntegrationKey("SDReport")).getString("id");
      case "role" -> add("/roles", kind, "'rights':{'requests':['view','add']}", name);
      case "support_group" ->
          add(
              "/support_groups",
              kind,
              "'technicians':[{'id':'" + desk().add(aSupportRep()).getString("id") + "'}]",
              name);
      case "subcategory" -> add("/subcategories", kind, "'category':{'name':'Network'}", name);
      case "status" -> add("/statuses", kind, "'color':'#123456'", name);
      case "priority" -> add("/priorities", kind, "'color':'#123456'", name);
      default -> add("/levels", kind, "'description':'d'", name);
    };
  }

  private static String add(String path, String wrapper, String more, String name) {
    ApiAnswer answer =
        desk().post(path, quoted("{'%s':{'name':'%s',%s}}".formatted(wrapper, name, more)));
    assertThat(answer).isSuccess(201);
    return path + "/" + answer.id(wrapper);
  }

  private static int auditOf(String path) {
    String id = path.substring(path.lastIndexOf('/') + 1);
    return desk()
        .get("/audit", aList().rows(100).where("subject.id", "is", id))
        .rows("audit")
        .size();
  }

  @Test
  void aNoteIsTakenAsItWasBeforeItsTicketWasRenamed() {
    String ticket = "/requests/" + desk().add(aRequest()).getString("id");
    String input = quoted("{'note':{'description':'Nobody answers'}}");
    JsonObject note = desk().post(ticket + "/notes", input).entity("note");
    assertThat(desk().put(ticket, anEditOf("request").with("subject", "Renamed meanwhile")))
        .isSuccess();
    String path = ticket + "/notes/" + note.getString("id");
    assertThat(desk().put(path, anEditOf("note").with("request", note.getJsonObject("request"))))
        .isSuccess();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "request",
        "technician",
        "integration_key",
        "role",
        "support_group",
        "subcategory",
        "status",
        "priority",
        "level"
      })
  void unchangedItChangesNothingAndWithOneFieldChangedOnlyThat(String kind) {
    String path = made(kind);
    ApiAnswer got = desk().get(path);
    int audited = auditOf(path);
    ApiAnswer put = desk().put(path, got.body());
    assertThat(put).isSuccess();
    assertThat(put.header("ETag")).isEqualTo(got.header("ETag"));
    ApiAnswer again = desk().get(path);
    assertThat(again.text()).isEqualTo(got.text());
    assertThat(again.header("ETag")).isEqualTo(got.header("ETag"));
    assertThat(auditOf(path)).isEqualTo(audited);
    changesOnly(kind, path, got.entity(kind));
  }

  private static void changesOnly(String kind, String path, JsonObject record) {
    String field = kind.equals("request") ? "impact_details" : "name";
    String value = TestRun.unique("Changed");
    JsonObject changed = Json.createObjectBuilder(record).add(field, value).build();
    ApiAnswer answer = desk().put(path, Json.createObjectBuilder().add(kind, changed).build());
    assertThat(answer).isSuccess();
    assertThat(answer.text()).doesNotContain("warning");
    assertThat(desk().get(path).entity(kind).getString(field)).isEqualTo(value);
  }

  @Test
  void aTicketGetsNoRowOfHistory() {
    String path = made("request");
    List<JsonObject> before = desk().get(path + "/history").rows("history");
    assertThat(desk().put(path, desk().get(path).body())).isSuccess();
    assertThat(desk().get(path + "/history").rows("history")).isEqualTo(before);
  }

  @Test
  void aTicketOfAnIntegrationAndOfAValueOutOfUsePasses() {
    String level = add("/levels", "level", "'description':'d'", TestRun.unique("Level"));
    JsonObject key = desk().add(anIntegrationKey("SDAdmin"));
    ApiAnswer added =
        desk()
            .as(key.getString("value"))
            .post(
                "/requests",
                aRequest()
                    .without("requester")
                    .with("level", Json.createObjectBuilder().add("id", idOf(level)).build())
                    .input());
    assertThat(added).isSuccess(201);
    assertThat(desk().delete(level)).isSuccess();
    String path = "/requests/" + added.id("request");
    assertThat(desk().put(path, desk().get(path).body())).isSuccess();
  }

  private static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          request | "created_time":{"value":"1"} | 4014 | created_time
          request | "id":"1" | 4014 | id
          request | "is_trashed":true | 4014 | is_trashed
          request | "template":{"name":"Other"} | 4009 | template
          request | "resolution":{"submitted_by":{"id":"0"}} | 4014 | resolution.submitted_by
          technician | "id":"1" | 4014 | id
          technician | "is_technician":false | 4014 | is_technician
          integration_key | "owner":{"id":"0"} | 4009 | owner
          integration_key | "prefix":"rdk_x" | 4014 | prefix
          integration_key | "value":"rdk_x" | 4014 | value
          role | "built_in":true | 4014 | built_in
          support_group | "id":"1" | 4014 | id
          status | "internal_name":"x" | 4014 | internal_name
          """)
  void anotherValueIsRefused(String kind, String sent, int inner, String field) {
    String path = made(kind);
    String before = desk().get(path).text();
    assertThat(desk().put(path, quoted("{'%s':{%s}}").formatted(kind, sent)))
        .isFailure(400, inner, field);
    assertThat(desk().get(path).text()).isEqualTo(before);
  }
}
