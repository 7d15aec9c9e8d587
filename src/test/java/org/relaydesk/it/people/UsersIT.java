package org.relaydesk.it.people;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.called;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Who is on a desk, and what a new one starts with (contract §13, 35, 47, 51 and 63). */
final class UsersIT extends DeskIT {
  @Nested
  class Users {
    @Test
    void areRequestersAndRepsTogether() {
      String mark = TestRun.unique("User");
      JsonObject ticket = desk().add(aRequest().withRequester(mark + " a"));
      String requester = ticket.getJsonObject("requester").getString("id");
      String rep = desk().add(called(mark + " b")).getString("id");
      List<JsonObject> rows =
          desk()
              .get("/users", quoted("{'list_info':{'search_fields':{'name':'" + mark + "'}}}"))
              .rows("users");
      assertThat(Desk.ids(rows)).containsExactly(requester, rep);
      assertThatJson(desk().get("/users/" + requester).text())
          .node("user.type")
          .isEqualTo("requester");
      assertThatJson(desk().get("/users/" + rep).text()).node("user.type").isEqualTo("technician");
    }

    @Test
    void signInByTheNameThatRequestersAndUsersShowOfReps() {
      JsonObject rep = desk().add(called(TestRun.unique("Login")));
      String login = rep.getString("login_name");
      String id = rep.getString("id");
      for (String kind : List.of("user", "requester")) {
        assertThatJson(desk().get("/" + kind + "s/" + id).text())
            .node(kind + ".login_name")
            .isStringEqualTo(login);
      }
      assertThatJson(desk().get("/technicians/" + id).text())
          .node("technician.login_name")
          .isStringEqualTo(login);
      JsonObject ticket = desk().add(aRequest().withRequester(TestRun.unique("No rep")));
      String requester = ticket.getJsonObject("requester").getString("id");
      assertThatJson(desk().get("/users/" + requester).text()).node("user.login_name").isNull();
    }

    @Test
    void thatAreIntegrationsAreRequestersUnderTheirName() {
      JsonObject key = desk().add(anIntegrationKey("SDMonitor"));
      ApiAnswer added =
          desk()
              .as(key.getString("value"))
              .post("/requests", aRequest().without("requester").input());
      assertThat(added).isSuccess(201);
      assertThatJson(added.text())
          .node("request.requester.id")
          .isEqualTo("\"" + key.getString("id") + "\"");
      ApiAnswer requester = desk().get("/requesters/" + key.getString("id"));
      assertThatJson(requester.text()).node("requester.type").isEqualTo("integration");
      assertThatJson(requester.text()).node("requester.name").isEqualTo(key.getString("name"));
    }
  }

  @Nested
  class ANewDesk {
    @Test
    void hasFurtherStatusesOfWhichCancelledMakesNoCallback() {
      for (String status : List.of("In Progress", "Assigned")) {
        assertThatJson(desk().add(aRequest().withStatus(status)).toString())
            .node("status.in_progress")
            .isEqualTo(true);
      }
      String id =
          desk().add(aRequest().withCallback("http://127.0.0.1:59999/clear")).getString("id");
      ApiAnswer edited =
          desk().put("/requests/" + id, anEditOf("request").naming("status", "Cancelled"));
      assertThat(edited).isSuccess();
      assertThatJson(edited.text()).node("request.status.in_progress").isEqualTo(false);
      assertThat(desk().get("/requests/" + id + "/callbacks").rows("callbacks")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"High", "Medium", "Low", "Affects Business"})
    void hasImpacts(String impact) {
      assertThat(desk().post("/requests", aRequest().with("impact", impact).input()))
          .isSuccess(201);
    }
  }
}
