package org.relaydesk.it.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.SupportGroupBuilder.aSupportGroup;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.it.DeskIT;

/** What becomes of a support rep who is deleted, and of what the rep had (contract §13, 55). */
final class RepRemovalIT extends DeskIT {
  private final JsonObject rep = desk().add(aSupportRep().withRole("SDAdmin"));
  private final String id = rep.getString("id");

  private JsonObject ticket() {
    return desk().add(aRequest().with("technician", Json.of("id", id)));
  }

  private static String technicianOf(JsonObject ticket) {
    return desk()
        .get("/requests/" + ticket.getString("id"))
        .entity("request")
        .getJsonObject("technician")
        .getString("id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"technicians", "support_reps", "requesters", "contacts", "users"})
  void whomNothingRefersToIsGoneUnderAnyName(String plural) {
    desk().add(aSupportGroup().with(id));
    assertThat(desk().withHeader("If-Match", "\"v99\"").delete("/" + plural + "/" + id))
        .isFailure(412, 4016);
    assertThat(desk().delete("/" + plural + "/" + id).text()).contains(" deleted\"");
    assertThat(desk().get("/technicians/" + id)).isFailure(404, 4007, "id");
    assertThat(desk().get("/users/" + id)).isFailure(404, 4007, "id");
  }

  @Test
  void theKeyEndsAndTheLoginIsFree() {
    Desk own = desk().as(desk().keyFor(rep));
    assertThat(own.get("/requests")).isSuccess();
    String login = rep.getString("login_name");
    assertThat(own.post("/requests", aRequest().input())).isSuccess(201);
    assertThat(desk().delete("/technicians/" + id).text()).contains("used", "out of use");
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(own.get("/requests")).isFailure(401, 4022));
    assertThat(desk().post("/technicians/" + id + "/api_key", "{}").status()).isBetween(400, 404);
    String next = "{'technician':{'name':'Next','login_name':'%s'}}".formatted(login);
    assertThat(desk().post("/technicians", next)).isSuccess(201);
    JsonObject gone = desk().get("/technicians/" + id).entity("technician");
    assertThat(gone.getBoolean("deleted")).isTrue();
    assertThat(gone.getJsonArray("roles")).isEmpty();
  }

  @Test
  void oneWithOpenTicketsStaysUnlessSomebodyGetsThem() {
    JsonObject open = ticket();
    JsonObject closed = ticket();
    assertThat(desk().put("/requests/" + closed.getString("id") + "/close")).isSuccess();
    assertThat(desk().delete("/technicians/" + id)).isFailure(400, 4005, "id");
    assertThat(desk().delete("/technicians/" + id).text()).contains("1 open ticket");
    String to = desk().add(aSupportRep()).getString("id");
    assertThat(desk().delete("/technicians/" + id + "?reassign_to=" + id))
        .isFailure(400, 4001, "reassign_to");
    assertThat(desk().delete("/technicians/" + id + "?reassign_to=987654"))
        .isFailure(400, 4001, "reassign_to");
    assertThat(desk().delete("/technicians/" + id + "?reassign_to=" + to)).isSuccess();
    assertThat(technicianOf(open)).isEqualTo(to);
    assertThat(technicianOf(closed)).isEqualTo(id);
    assertThat(desk().get("/requests/" + open.getString("id") + "/history").text())
        .contains("ASSIGN");
  }

  @Test
  void oneWhoAnswersForAnIntegrationStaysUnlessSomebodyElseDoes() {
    String key = desk().add(anIntegrationKey("SDMonitor").ownedBy(id)).getString("id");
    assertThat(desk().delete("/technicians/" + id)).isFailure(400, 4005, "id");
    JsonObject to = desk().add(aSupportRep().withRole("SDAdmin"));
    assertThat(desk().delete("/users/" + id + "?reassign_to=" + to.getString("login_name")))
        .isSuccess();
    assertThat(
            desk()
                .get("/integration_keys/" + key)
                .entity("integration_key")
                .getJsonObject("owner")
                .getString("id"))
        .isEqualTo(to.getString("id"));
  }

  @Test
  void ticketsOutOfReachAreNotHandedOver() {
    JsonObject modest = desk().add(aSupportRep());
    JsonObject open =
        desk().add(aRequest().with("technician", Json.of("id", modest.getString("id"))));
    String role =
        desk()
            .add(
                aRole()
                    .in("own")
                    .allowing("requests.view requests.assign people.delete people.view"))
            .getString("name");
    Desk narrow = desk().as(desk().keyWithRole(role));
    String to = desk().add(aSupportRep()).getString("id");
    assertThat(narrow.delete("/technicians/" + modest.getString("id") + "?reassign_to=" + to))
        .isFailure(403, 4002);
    assertThat(technicianOf(open)).isEqualTo(modest.getString("id"));
  }

  @Test
  void nobodyDeletesWhoMayMoreOrDeletesWithoutTheRight() {
    Desk clerk = desk().as(desk().keyWithRole("SDCo-ordinator"));
    assertThat(clerk.delete("/technicians/" + id)).isFailure(403, 4002);
    String role = desk().add(aRole().in("all").allowing("people.delete")).getString("name");
    Desk modest = desk().as(desk().keyWithRole(role));
    for (String plural : new String[] {"technicians", "requesters", "users"}) {
      assertThat(modest.delete("/" + plural + "/" + id)).isFailure(403, 4002);
    }
    assertThat(desk().get("/technicians/" + id)).isSuccess();
  }

  @Test
  void aDeletedRepIsNamedByNoTicketAndListedByNobody() {
    ticket();
    String to = desk().add(aSupportRep()).getString("id");
    desk().delete("/technicians/" + id + "?reassign_to=" + to);
    JsonObject named = aRequest().with("technician", Json.of("id", id)).input();
    assertThat(desk().post("/requests", named)).isFailure(400, 4001, "technician");
    String wanted = "{'list_info':{'search_fields':{'name':'" + rep.getString("name") + "'}}}";
    assertThat(desk().get("/technicians", wanted).rows("technicians")).isEmpty();
    assertThat(desk().get("/users", wanted).rows("users")).isEmpty();
  }

  @Test
  void broughtBackARepMaySignInAgainWhenToldSo() {
    Desk own = desk().as(desk().keyFor(rep));
    own.post("/requests", aRequest().input());
    String path = "/technicians/" + id;
    desk().delete(path);
    assertThat(
            desk().put(path, "{'technician':{'login_name':'x" + id + "','login_permission':true}}"))
        .isFailure(400, 4009, "login_permission");
    String back =
        "{'technician':{'deleted':false,'login_name':'x%s','login_permission':true,'roles':['SDReport']}}";
    assertThat(desk().put(path, back.formatted(id))).isSuccess();
    assertThat(desk().as(desk().keyFor(desk().get(path).entity("technician"))).get("/requests"))
        .isSuccess();
  }
}
