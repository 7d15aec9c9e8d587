package org.relaydesk.it.apikey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.CriterionJson.criterion;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;
import static org.relaydesk.fixture.builder.ListBuilder.aList;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.builder.EditBuilder;
import org.relaydesk.fixture.builder.ListBuilder;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.it.DeskIT;

/** The life of an integration key, and what may be done with it (contract §13, 39). */
final class IntegrationKeysIT extends DeskIT {
  private static ApiAnswer edit(JsonObject key, EditBuilder changes) {
    return desk().put(path(key), changes);
  }

  private static EditBuilder changed() {
    return anEditOf("integration_key");
  }

  private static String path(JsonObject key) {
    return "/integration_keys/" + key.getString("id");
  }

  private static Desk by(JsonObject key) {
    return desk().as(key.getString("value"));
  }

  private static void awaitRefused(Desk desk) {
    await()
        .atMost(5, SECONDS)
        .untilAsserted(() -> assertThat(desk.get("/requests")).isFailure(401, 4022));
  }

  private static void awaitStatus(Desk desk, int status) {
    await()
        .atMost(5, SECONDS)
        .untilAsserted(() -> assertThat(desk.get("/requests")).hasStatus(status));
  }

  @Nested
  class Acting {
    @Test
    void isUnderItsOwnName() {
      JsonObject key = desk().add(anIntegrationKey("SDCo-ordinator"));
      JsonObject ticket = by(key).add(aRequest());
      assertThat(ticket.getJsonObject("created_by").getString("id")).isEqualTo(key.getString("id"));
      String id = ticket.getString("id");
      by(key).put("/requests/" + id, anEditOf("request").naming("priority", "High"));
      assertThat(desk().get("/requests/" + id + "/history").rows("history"))
          .extracting(row -> row.getJsonObject("by").getString("name"))
          .containsOnly(key.getString("name"));
    }

    @Test
    void isBoundByItsRoles() {
      Desk monitor = by(desk().add(anIntegrationKey("SDMonitor")));
      String own = monitor.add(aRequest()).getString("id");
      String others = desk().add(aRequest()).getString("id");
      assertThat(monitor.get("/requests/" + own)).isSuccess();
      assertThat(monitor.get("/requests/" + others)).isFailure(404, 4007, "id");
      assertThat(monitor.get("/technicians")).isFailure(403, 4002);
    }

    @Test
    void neverExceedsItsOwner() {
      RoleBuilder narrow = aRole().allowing("requests.view");
      desk().add(narrow);
      String owner = desk().add(aSupportRep().withRole(narrow.name())).getString("id");
      Desk monitor = by(desk().add(anIntegrationKey("SDAdmin").ownedBy(owner)));
      assertThat(monitor.get("/requests")).isSuccess();
      assertThat(monitor.post("/requests", aRequest().input())).isFailure(403, 4002);
    }

    @Test
    void endsWithTheLoginOfItsOwnerAndGoesOnUnderAnother() {
      String owner = desk().add(aSupportRep().withRole("SDAdmin")).getString("id");
      JsonObject key = desk().add(anIntegrationKey("SDReport").ownedBy(owner));
      assertThat(by(key).get("/requests")).isSuccess();
      desk().put("/technicians/" + owner, anEditOf("technician").with("login_permission", false));
      awaitRefused(by(key));
      EditBuilder input = changed().naming("owner", "administrator").with("comment", "He left");
      ApiAnswer handed = desk().put(path(key) + "/reassign", input);
      assertThat(handed).isSuccess();
      assertThat(handed.entity("integration_key").getJsonObject("owner").getString("name"))
          .isEqualTo("Administrator");
      awaitStatus(by(key), 200);
    }

    @Test
    void isNobodyWhoPicksUpATicketOrIsNamedByOne() {
      JsonObject key = desk().add(anIntegrationKey("SDCo-ordinator"));
      String ticket = desk().add(aRequest()).getString("id");
      assertThat(by(key).put("/requests/" + ticket + "/pickup")).isFailure(400, 4001, "technician");
      EditBuilder byId = anEditOf("request").byId("requester", key.getString("id"));
      assertThat(desk().put("/requests/" + ticket, byId)).isFailure(400, 4001, "requester");
      JsonObject named =
          desk().add(aRequest().withRequester(key.getString("name"))).getJsonObject("requester");
      assertThat(named.getString("id")).isNotEqualTo(key.getString("id"));
      String search = quoted("{'list_info':{'search_fields':{'name':'%s'}}}");
      assertThat(
              desk().get("/requesters", search.formatted(key.getString("name"))).rows("requesters"))
          .singleElement()
          .satisfies(row -> assertThat(row.getString("id")).isEqualTo(named.getString("id")));
    }
  }

  @Nested
  class Changing {
    @Test
    void keepsTheValue() {
      JsonObject key = desk().add(anIntegrationKey("SDRequestCreator"));
      assertThat(by(key).get("/technicians")).isFailure(403, 4002);
      ApiAnswer edited =
          edit(key, changed().namingAll("roles", "SDReport").with("description", "Core"));
      assertThat(edited).isSuccess();
      assertThat(edited.entity("integration_key").getString("description")).isEqualTo("Core");
      assertThat(edited.entity("integration_key").getString("prefix"))
          .isEqualTo(key.getString("prefix"));
      await()
          .atMost(5, SECONDS)
          .untilAsserted(() -> assertThat(by(key).get("/technicians")).isSuccess());
    }

    @Test
    void ofTheStateEndsItAndBringsItBack() {
      JsonObject key = desk().add(anIntegrationKey("SDReport"));
      assertThat(
              edit(key, changed().with("enabled", false))
                  .entity("integration_key")
                  .getString("state"))
          .isEqualTo("disabled");
      awaitRefused(by(key));
      assertThat(edit(key, changed().with("enabled", true))).isSuccess();
      awaitStatus(by(key), 200);
    }

    @Test
    void ofTheExpiryHoldsAtOnce() {
      JsonObject key = desk().add(anIntegrationKey("SDReport"));
      long soon = System.currentTimeMillis() + 1500;
      assertThat(edit(key, changed().at("expires_time", soon))).isSuccess();
      awaitRefused(by(key));
      assertThat(edit(key, changed().without("expires_time"))).isSuccess();
      awaitStatus(by(key), 200);
    }

    @Test
    void byTwoAtOnceIsToldToTheSecond() {
      JsonObject key = desk().add(anIntegrationKey("SDReport"));
      String tag = desk().get(path(key)).header("etag").orElseThrow();
      Desk second = desk().withHeader("If-Match", tag);
      assertThat(edit(key, changed().at("expires_time", 4_102_444_800_000L))).isSuccess();
      assertThat(second.put(path(key), changed().with("description", "Mine"))).isFailure(412, 4016);
    }

    @Test
    void theValueKillsTheOldOneOrLetsItLiveForAWhile() {
      JsonObject key = desk().add(anIntegrationKey("SDReport"));
      String overlap = quoted("{'integration_key':{'overlap_hours':1}}");
      ApiAnswer second = desk().put(path(key) + "/regenerate", overlap);
      assertThat(second).isSuccess();
      assertThat(by(second.entity("integration_key")).get("/requests")).isSuccess();
      assertThat(by(key).get("/requests")).isSuccess();
      ApiAnswer third = desk().put(path(key) + "/regenerate");
      assertThat(by(third.entity("integration_key")).get("/requests")).isSuccess();
      awaitRefused(by(key));
      awaitRefused(by(second.entity("integration_key")));
    }

    @Test
    void ofTheExpiryEndsTheValueBeforeItToo() {
      JsonObject key = desk().add(anIntegrationKey("SDReport"));
      String overlap = quoted("{'integration_key':{'overlap_hours':24}}");
      JsonObject fresh = desk().put(path(key) + "/regenerate", overlap).entity("integration_key");
      assertThat(by(key).get("/requests")).isSuccess();
      long soon = System.currentTimeMillis() + 1500;
      assertThat(edit(key, changed().at("expires_time", soon))).isSuccess();
      awaitRefused(by(fresh));
      awaitRefused(by(key));
    }

    @Test
    void ofTheStateEndsTheValueBeforeItToo() {
      JsonObject key = desk().add(anIntegrationKey("SDReport"));
      String overlap = quoted("{'integration_key':{'overlap_hours':24}}");
      assertThat(desk().put(path(key) + "/regenerate", overlap)).isSuccess();
      assertThat(by(key).get("/requests")).isSuccess();
      assertThat(edit(key, changed().with("enabled", false))).isSuccess();
      awaitRefused(by(key));
    }

    @Test
    void endsForEverWithTheKey() {
      JsonObject key = desk().add(anIntegrationKey("SDCo-ordinator"));
      String ticket = by(key).add(aRequest()).getString("id");
      assertThat(desk().delete(path(key))).isSuccess();
      awaitRefused(by(key));
      assertThat(desk().get(path(key))).isFailure(404, 4007, "id");
      JsonObject kept = desk().get("/requests/" + ticket).entity("request");
      assertThat(kept.getJsonObject("created_by").getString("name"))
          .isEqualTo(key.getString("name"));
    }
  }

  @Nested
  class Showing {
    @Test
    void hasNoValueAfterTheFirstTime() {
      JsonObject key = desk().add(anIntegrationKey("SDReport").withDescription("Core switches"));
      for (String path : List.of(path(key), "/integration_keys?input_data=%7B%7D")) {
        ApiAnswer shown = desk().get(path);
        assertThat(shown).isSuccess();
        assertThat(shown.text()).doesNotContain(key.getString("value"));
      }
      JsonObject shown = desk().get(path(key)).entity("integration_key");
      assertThat(shown.getJsonArray("roles").getJsonObject(0).getString("name"))
          .isEqualTo("SDReport");
      assertThat(shown.getJsonObject("owner").getString("name")).isEqualTo("Administrator");
    }

    @Test
    void tellsWhoBreaksWhenItGoes() {
      JsonObject key = desk().add(anIntegrationKey("SDCo-ordinator"));
      String ticket = by(key).add(aRequest()).getString("id");
      by(key).get("/requests/" + ticket);
      by(key).get("/requests/" + ticket);
      by(key).get("/no/such/path");
      await()
          .atMost(40, SECONDS)
          .untilAsserted(
              () ->
                  assertThat(desk().get(path(key) + "/calls").rows("calls"))
                      .extracting(row -> row.getString("operation") + " " + row.getInt("count"))
                      .containsExactlyInAnyOrder(
                          "POST /api/v3/requests 1",
                          "GET /api/v3/requests/{id} 2",
                          "(no such operation) 1"));
      JsonObject shown = desk().get(path(key)).entity("integration_key");
      assertThat(shown.getJsonObject("last_used_time")).isNotNull();
      assertThat(shown.getString("last_used_address")).isNotEmpty();
    }

    @Test
    void findsThemByTheListLanguage() {
      JsonObject key = desk().add(anIntegrationKey("SDReport"));
      ListBuilder search =
          aList()
              .where(
                  criterion("name", "is", key.getString("name")),
                  criterion("owner.name", "is", "Administrator"));
      assertThat(desk().get("/integration_keys", search).rows("integration_keys"))
          .extracting(row -> row.getString("id"))
          .containsExactly(key.getString("id"));
    }
  }
}
