package org.relaydesk.it.people;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.AtOnce;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Requesters, whom a desk keeps by hand, too (contract §6 and §13, 55). */
final class RequestersIT extends DeskIT {
  private final String name = TestRun.unique("Asker");
  private final String mail =
      name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT) + "@plant.example";

  private static String said(String wrapper, String members) {
    return "{'%s':{%s}}".formatted(wrapper, members);
  }

  private String person() {
    return "'name':'%s','email_id':'%s'".formatted(name, mail);
  }

  private ApiAnswer added() {
    ApiAnswer answer = desk().post("/requesters", said("requester", person()));
    assertThat(answer).isSuccess(201);
    return answer;
  }

  private static JsonObject ticketOf(String field, String value) {
    return desk().add(aRequest().with("requester", Json.of(field, value)));
  }

  private static String requesterOf(JsonObject ticket) {
    return ticket.getJsonObject("requester").getString("id");
  }

  @Nested
  class Adding {
    @ParameterizedTest
    @CsvSource({"requesters, requester", "contacts, contact", "users, user"})
    void givesThePersonUnderTheNameOfThePath(String plural, String wrapper) {
      String members =
          person()
              + ",'phone':'1','mobile':'2','jobtitle':'Fitter','employee_id':'E1','is_vipuser':true";
      ApiAnswer answer = desk().post("/" + plural, said(wrapper, members));
      assertThat(answer).isSuccess(201);
      String id = answer.id(wrapper);
      assertThat(answer).hasHeader("Location", desk().baseUri() + "/api/v3/" + plural + "/" + id);
      ApiAnswer found = desk().get("/" + plural + "/" + id);
      assertThat(found).hasHeader("ETag", answer.header("ETag").orElseThrow());
      assertThat(found.entity(wrapper)).isEqualTo(answer.entity(wrapper));
      assertThatJson(found.text())
          .node(wrapper)
          .isObject()
          .containsEntry("email_id", mail)
          .containsEntry("phone", "1")
          .containsEntry("mobile", "2")
          .containsEntry("jobtitle", "Fitter")
          .containsEntry("employee_id", "E1")
          .containsEntry("type", "requester")
          .containsEntry("is_vipuser", true)
          .containsEntry("deleted", false);
      assertThat(requesterOf(ticketOf("email_id", mail))).isEqualTo(id);
    }

    @Test
    void refusesAnAddressThatSomebodyHas() {
      added();
      String other = "'name':'Other','email_id':'%s'".formatted(mail.toUpperCase(Locale.ROOT));
      assertThat(desk().post("/requesters", said("requester", other)))
          .isFailure(400, 4008, "email_id");
      String rep = desk().add(aSupportRep()).getString("id");
      assertThat(desk().put("/technicians/" + rep, said("technician", "'email_id':'" + mail + "'")))
          .isFailure(400, 4008, "email_id");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "'phone':'1' | 4012 | name",
          "'name':'x','login_name':'x' | 4014 | login_name",
          "'name':'x','type':'technician' | 4014 | type",
          "'name':'x','department':{'name':'?'} | 4001 | department",
          "'name':'x','colour':'red' | 4001 | colour",
        })
    void refusesWhatWontDo(String members, int code, String field) {
      assertThat(desk().post("/requesters", said("requester", members.replace('"', '\''))))
          .isFailure(400, code, field);
    }

    @Test
    void twiceAtOnceMakesOne() throws Exception {
      List<Callable<ApiAnswer>> adds = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        adds.add(() -> desk().post("/requesters", said("requester", person())));
      }
      assertThat(AtOnce.all(adds)).extracting(ApiAnswer::status).containsOnlyOnce(201);
    }
  }

  @Nested
  class Editing {
    @Test
    void changesWhatIsNamedUnlessSomebodyWasFaster() {
      ApiAnswer first = added();
      String path = "/contacts/" + first.id("requester");
      Desk early = desk().withHeader("If-Match", first.header("ETag").orElseThrow());
      ApiAnswer edited = early.put(path, said("contact", "'mobile':'3','name':'" + name + " B'"));
      assertThat(edited).isSuccess();
      assertThat(edited.entity("contact").getString("email_id")).isEqualTo(mail);
      assertThat(edited.entity("contact").getString("last_name")).isEqualTo("B");
      assertThat(early.put(path, said("contact", "'mobile':'4'"))).isFailure(412, 4016);
      JsonObject ticket = ticketOf("email_id", mail);
      assertThat(ticket.getJsonObject("requester").getString("name")).isEqualTo(name + " B");
    }

    @Test
    void takesARecordAsItWasGiven() {
      String path = "/requesters/" + added().id("requester");
      assertThat(desk().put(path, "{'requester':" + desk().get(path).entity("requester") + "}"))
          .isSuccess();
    }

    @Test
    void ofASupportRepTakesWhatItTakesAmongTheReps() {
      String admin = desk().add(aSupportRep().withRole("SDAdmin")).getString("id");
      Desk clerk = desk().as(desk().keyWithRole("SDCo-ordinator"));
      for (String plural : List.of("requesters", "users")) {
        String path = "/" + plural + "/" + admin;
        String wrapper = plural.substring(0, plural.length() - 1);
        assertThat(clerk.put(path, said(wrapper, "'phone':'9'"))).isFailure(403, 4002);
        assertThat(desk().put(path, said(wrapper, "'phone':'9'"))).isSuccess();
      }
      assertThat(desk().get("/technicians/" + admin).entity("technician").getString("phone"))
          .isEqualTo("9");
    }

    @Test
    void ofAnAddressTakesThatAllTicketsMayBeSeen() {
      String path = "/requesters/" + added().id("requester");
      String role =
          desk()
              .add(aRole().in("own").allowing("requests.view people.view people.edit"))
              .getString("name");
      Desk narrow = desk().as(desk().keyWithRole(role));
      String mine = said("requester", "'email_id':'me-" + mail + "'");
      assertThat(narrow.put(path, mine)).isFailure(403, 4002);
      assertThat(narrow.put(path, said("requester", "'phone':'5'"))).isSuccess();
      assertThat(desk().put(path, mine)).isSuccess();
    }

    @Test
    void leavesIntegrationsToTheirKeys() {
      String id = desk().add(anIntegrationKey("SDMonitor")).getString("id");
      assertThat(desk().put("/requesters/" + id, said("requester", "'name':'x'")))
          .isFailure(400, 4009, "id");
      assertThat(desk().delete("/requesters/" + id)).isFailure(400, 4009, "id");
    }
  }

  @Nested
  class Deleting {
    @Test
    void letsWhomNothingRefersToGo() {
      String path = "/requesters/" + added().id("requester");
      assertThat(desk().withHeader("If-Match", "\"v99\"").delete(path)).isFailure(412, 4016);
      assertThat(desk().delete(path).text()).contains("Requester deleted");
      assertThat(desk().get(path)).isFailure(404, 4007, "id");
      assertThat(desk().delete(path)).isFailure(404, 4007, "id");
    }

    @Test
    void keepsTheNameOnTicketsAndFreesNameAndAddress() {
      JsonObject old = ticketOf("email_id", mail);
      String id = requesterOf(old);
      assertThat(desk().delete("/users/" + id).text()).contains("User is used", "out of use");
      assertThatJson(desk().get("/requests/" + old.getString("id")).text())
          .node("request.requester.email_id")
          .isEqualTo(mail);
      String next = requesterOf(ticketOf("email_id", mail));
      assertThat(next).isNotEqualTo(id);
      assertThat(desk().post("/requests", aRequest().with("requester", Json.of("id", id)).input()))
          .isFailure(400, 4001, "requester");
      assertThat(desk().put("/requesters/" + id, said("requester", "'deleted':false")))
          .isFailure(400, 4008, "email_id");
    }

    @Test
    void leavesListsUnlessTheyAskForDeleted() {
      String id = requesterOf(ticketOf("name", name));
      desk().delete("/requesters/" + id);
      for (String plural : List.of("requesters", "users")) {
        assertThat(listed(plural, "{'field':'name','condition':'is','value':'%s'}")).isEmpty();
        assertThat(
                listed(
                    plural,
                    "{'field':'name','condition':'is','value':'%s'},{'field':'deleted','condition':'is','value':true,'logical_operator':'AND'}"))
            .containsExactly(id);
      }
      assertThat(desk().get("/requesters/" + id).entity("requester").getBoolean("deleted"))
          .isTrue();
    }

    private List<String> listed(String plural, String criteria) {
      String wanted = "{'list_info':{'search_criteria':[" + criteria.formatted(name) + "]}}";
      return Desk.ids(desk().get("/" + plural, wanted).rows(plural));
    }

    @Test
    void isUndoneByAnEdit() {
      String id = requesterOf(ticketOf("email_id", mail));
      String path = "/requesters/" + id;
      desk().delete(path);
      assertThat(desk().put(path, said("requester", "'deleted':false"))).isSuccess();
      assertThat(requesterOf(ticketOf("email_id", mail))).isEqualTo(id);
      assertThat(desk().put(path, said("requester", "'deleted':true")))
          .isFailure(400, 4009, "deleted");
    }

    @Test
    void losesNoTicketThatNamesThePersonMeanwhile() throws Exception {
      String id = added().id("requester");
      List<Callable<ApiAnswer>> calls = new ArrayList<>();
      JsonObject ticket = aRequest().with("requester", Json.of("email_id", mail)).input();
      for (int i = 0; i < 4; i++) {
        calls.add(() -> desk().post("/requests", ticket));
      }
      calls.add(() -> desk().delete("/requesters/" + id));
      assertThat(AtOnce.all(calls)).extracting(ApiAnswer::status).containsOnly(200, 201);
    }
  }

  @Test
  void haveTheirTickets() {
    JsonObject mine = ticketOf("email_id", mail);
    JsonObject second = ticketOf("email_id", mail);
    ticketOf("name", name + " other");
    String id = requesterOf(mine);
    for (String plural : List.of("requesters", "contacts", "users")) {
      ApiAnswer list = desk().get("/" + plural + "/" + id + "/requests");
      assertThat(Desk.ids(list.rows("requests")))
          .containsExactlyInAnyOrder(mine.getString("id"), second.getString("id"));
    }
    assertThat(desk().get("/requesters/987654321/requests")).isFailure(404, 4007, "id");
    Desk adder = desk().as(desk().keyWithRole("SDMonitor"));
    assertThat(adder.get("/requesters/" + id + "/requests").rows("requests")).isEmpty();
  }
}
