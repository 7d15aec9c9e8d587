package org.relaydesk.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.roleCalled;
import static org.relaydesk.fixture.builder.SupportGroupBuilder.aSupportGroup;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.builder.EditBuilder;
import org.relaydesk.fixture.builder.RequestBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.Receiver;
import org.relaydesk.it.DeskIT;

/** What is told of people whom other records name, and to whom (contract §13, 44). */
final class SeenPeopleIT extends DeskIT {
  private static final Set<String> SHAPE =
      Set.of(
          "id",
          "name",
          "first_name",
          "last_name",
          "email_id",
          "phone",
          "mobile",
          "sms_mail",
          "is_technician",
          "is_vip_user",
          "is_vipuser",
          "department",
          "photo_url");

  private static final Set<String> TOLD_TO_ALL = Set.of("id", "name");
  private static final String RESOLUTION = quoted("{'resolution':{'content':'PSU swapped'}}");

  private static Desk blind;
  private static JsonObject somebody;

  /** Someone who may do everything with tickets and view nobody. */
  @BeforeAll
  static void addRole() {
    String role = TestRun.unique("Sees nobody");
    String rights =
        "requests.view requests.add requests.edit requests.assign requests.pickup requests.delete"
            + " lookups.view";
    desk().add(roleCalled(role).allowing(rights));
    blind = desk().as(desk().keyWithRole(role));
    somebody = desk().add(aSupportRep());
    EditBuilder details =
        anEditOf("technician").with("phone", "555-1").with("cost_per_hour", "45.00");
    assertThat(desk().put("/technicians/" + somebody.getString("id"), details)).isSuccess();
  }

  private static RequestBuilder ticketOfSomebody() {
    JsonObject id = Json.of("id", somebody.getString("id"));
    return aRequest().with("requester", id).with("technician", id);
  }

  private static void assertPeople(JsonObject ticket, Set<String> technician, Set<String> others) {
    assertThat(ticket.getJsonObject("technician").keySet()).isEqualTo(technician);
    assertThat(ticket.getJsonObject("requester").keySet()).isEqualTo(others);
    assertThat(ticket.getJsonObject("created_by").keySet()).isEqualTo(others);
  }

  private static void assertNamesAlone(ApiAnswer answer) {
    assertPeople(answer.entity("request"), TOLD_TO_ALL, TOLD_TO_ALL);
    assertThat(answer.text()).doesNotContain("@desk.example", "555-1", "45.00");
  }

  private static ApiAnswer rowOf(Desk reader, String id) {
    String byId =
        quoted("{'list_info':{'search_criteria':{'field':'id','condition':'is','value':'%s'}}}");
    return reader.get("/requests", byId.formatted(id));
  }

  @Test
  void whoMayNotViewPeopleIsToldIdAndNameByEveryAnswer() {
    ApiAnswer added = blind.post("/requests", ticketOfSomebody().input());
    assertNamesAlone(added);
    String path = "/requests/" + added.id("request");
    assertNamesAlone(blind.get(path));
    assertNamesAlone(blind.put(path, anEditOf("request").with("subject", "Other")));
    ApiAnswer solved = blind.post(path + "/resolutions", RESOLUTION);
    assertThat(solved.entity("resolution").getJsonObject("submitted_by").keySet())
        .isEqualTo(TOLD_TO_ALL);
    assertNamesAlone(blind.delete(path + "/move_to_trash"));
    assertNamesAlone(blind.put(path + "/restore_from_trash"));
    assertPeople(
        rowOf(blind, added.id("request")).rows("requests").get(0), TOLD_TO_ALL, TOLD_TO_ALL);
    assertThat(blind.get(path + "/history").rows("history"))
        .extracting(row -> row.getJsonObject("by").keySet())
        .containsOnly(TOLD_TO_ALL);
  }

  @Test
  void whoMayViewPeopleIsToldOneShapeOfAll() {
    String id = desk().add(ticketOfSomebody()).getString("id");
    String path = "/requests/" + id;
    Set<String> technician = new HashSet<>(SHAPE);
    technician.addAll(Set.of("sms_mail_id", "cost_per_hour"));
    JsonObject ticket = desk().get(path).entity("request");
    assertPeople(ticket, technician, SHAPE);
    assertThat(ticket.getJsonObject("requester").getString("email_id"))
        .isEqualTo(somebody.getString("email_id"));
    assertPeople(rowOf(desk(), id).rows("requests").get(0), technician, SHAPE);
    ApiAnswer solved = desk().post(path + "/resolutions", RESOLUTION);
    assertThat(solved.entity("resolution").getJsonObject("submitted_by").keySet()).isEqualTo(SHAPE);
    assertThat(desk().get(path + "/history").rows("history"))
        .extracting(row -> row.getJsonObject("by").keySet())
        .containsOnly(SHAPE);
  }

  @Test
  void theMembersOfAGroupAreToldAlike() {
    JsonObject group = aSupportGroup().with(somebody.getString("id")).input();
    ApiAnswer added = desk().post("/support_groups", group);
    assertThat(member(added).keySet()).isEqualTo(SHAPE);
    assertThat(member(blind.get("/support_groups/" + added.id("support_group"))).keySet())
        .isEqualTo(TOLD_TO_ALL);
  }

  private static JsonObject member(ApiAnswer answer) {
    return answer.entity("support_group").getJsonArray("technicians").getJsonObject(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'search_criteria':{'field':'requester.email_id','condition':'contains','value':'@'}",
        "'search_criteria':{'field':'subject','condition':'contains','value':'x',"
            + "'children':[{'field':'created_by.email_id','condition':'is empty',"
            + "'logical_operator':'OR'}]}",
        "'search_fields':{'technician.email_id':'sam'}",
        "'sort_field':'requester.email_id'",
        "'sort_fields':[{'field':'id'},{'field':'technician.email_id'}]"
      })
  void whatIsNotToldIsNoCriterionAndNoSortEither(String asked) {
    String input = quoted("{'list_info':{" + asked + "}}");
    assertThat(blind.get("/requests", input)).isFailure(403, 4002);
    assertThat(desk().get("/requests", input)).isSuccess();
    assertThat(blind.get("/requests", quoted("{'list_info':{'sort_field':'requester.name'}}")))
        .isSuccess();
  }

  @Test
  void aCallbackTellsNoMoreThanWhoGaveItsAddressMaySee() {
    try (Receiver receiver = Receiver.start()) {
      String of = resolvedBy(desk(), blind, receiver.url("/blind"));
      JsonObject told = receiver.awaitHits("/blind", 1, Duration.ofSeconds(20)).get(0).request();
      assertThat(told.getString("id")).isEqualTo(of);
      assertThat(told.getJsonObject("requester").keySet()).isEqualTo(TOLD_TO_ALL);
      assertThat(told.getJsonObject("technician").keySet()).isEqualTo(TOLD_TO_ALL);
      resolvedBy(blind, desk(), receiver.url("/seeing"));
      List<Receiver.Hit> hits = receiver.awaitHits("/seeing", 1, Duration.ofSeconds(20));
      told = hits.get(0).request();
      assertThat(told.getJsonObject("requester").keySet()).isEqualTo(SHAPE);
      assertThat(told.getJsonObject("technician").keySet()).isEqualTo(SHAPE);
      assertThat(hits.get(0).body()).doesNotContain("cost_per_hour");
    }
  }

  private static String resolvedBy(Desk solver, Desk sender, String url) {
    ApiAnswer added = sender.post("/requests", ticketOfSomebody().withCallback(url).input());
    EditBuilder edit = anEditOf("request").naming("status", "Resolved");
    assertThat(solver.put("/requests/" + added.id("request"), edit)).isSuccess();
    return added.id("request");
  }
}
