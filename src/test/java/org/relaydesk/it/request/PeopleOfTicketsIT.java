package org.relaydesk.it.request;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.builder.RequestBuilder;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Whom a ticket names is answered from memory, and as the database has it all the same. */
final class PeopleOfTicketsIT extends DeskIT {
  @Test
  void areCalledByTheirNewNameAtOnce() {
    JsonObject rep = desk().add(aSupportRep());
    String id = rep.getString("id");
    JsonObject ticket = desk().add(aRequest().with("technician", Json.of("id", id)));
    String path = "/requests/" + ticket.getString("id");
    assertThat(technician(path)).isEqualTo(rep.getString("name"));
    String name = TestRun.unique("Renamed");
    assertThat(
            desk()
                .put(
                    "/technicians/" + id,
                    quoted("{'technician':{'name':'%s','cost_per_hour':'12.50'}}").formatted(name)))
        .isSuccess();
    assertThat(technician(path)).isEqualTo(name);
    JsonObject row =
        desk()
            .get(
                "/requests",
                quoted("{'list_info':{'search_fields':{'subject':'%s'}}}")
                    .formatted(ticket.getString("subject")))
            .rows("requests")
            .get(0)
            .getJsonObject("technician");
    assertThat(row.getString("name")).isEqualTo(name);
    assertThat(row.getString("cost_per_hour")).isEqualTo("12.50");
  }

  private static String technician(String path) {
    return desk().get(path).entity("request").getJsonObject("technician").getString("name");
  }

  @Test
  void areRefusedInAnEditOnceTheirNameMeansTwo() {
    String name = TestRun.unique("Nora Vale");
    String one = desk().add(aRequest().withRequester(name)).toString();
    assertThat(desk().add(aRequest().withRequester(name)).toString()).isNotEqualTo(one);
    String mail = TestRun.unique("nora").replace(' ', '.') + "@example.org";
    JsonObject other = Json.object(quoted("{'name':'%s','email_id':'%s'}").formatted(name, mail));
    String ticket = desk().add(aRequest().with("requester", other)).getString("id");
    await()
        .atMost(5, SECONDS)
        .untilAsserted(
            () ->
                assertThat(
                        desk().put("/requests/" + ticket, aRequest().withRequester(name).input()))
                    .isFailure(400, 4001, "requester"));
  }

  @Test
  void areFoundAndMadeByAnAddressThatIsGivenAsAName() {
    String address = TestRun.unique("nora").replace(' ', '.') + "@example.org";
    JsonObject made = requester(address);
    assertThat(made.getString("email_id")).isEqualTo(address);
    assertThat(made.getString("name")).isEqualTo(address);
    JsonObject byAddress = Json.of("email_id", address.toUpperCase(Locale.ROOT));
    assertThat(desk().add(aRequest().with("requester", byAddress)).getJsonObject("requester"))
        .isEqualTo(made);

    String mail = "known." + address;
    JsonObject known =
        Json.object(
            quoted("{'name':'%s','email_id':'%s'}").formatted(TestRun.unique("Nora"), mail));
    JsonObject first = desk().add(aRequest().with("requester", known)).getJsonObject("requester");
    assertThat(requester(mail)).isEqualTo(first);
    assertThat(requester("Pump @ Hall 3").get("email_id")).isEqualTo(JsonValue.NULL);
  }

  private static JsonObject requester(String name) {
    return desk().add(aRequest().withRequester(name)).getJsonObject("requester");
  }

  @Test
  void areFoundByTheirLoginFirstWhereItIsAnAddress() {
    String login = TestRun.unique("sam").replace(' ', '.') + "@corp.example";
    JsonObject rep =
        desk()
            .post(
                "/technicians",
                quoted("{'technician':{'name':'%s','login_name':'%s'}}")
                    .formatted(TestRun.unique("Sam Roe"), login))
            .entity("technician");
    await()
        .atMost(5, SECONDS)
        .untilAsserted(
            () -> assertThat(requester(login).getString("id")).isEqualTo(rep.getString("id")));
  }

  /** The person was there for a moment, in a transaction that failed. */
  @Test
  void areMadeAnewAfterTheCallThatMadeThemFailed() {
    String name = TestRun.unique("Nora Vale");
    RequestBuilder both =
        aRequest().withRequester(name).with("on_behalf_of", Json.of("name", name));
    assertThat(desk().post("/requests", both.withStatus("Nowhere").input()))
        .isFailure(400, 4001, "status");
    JsonObject requester = desk().add(both.without("status")).getJsonObject("requester");
    assertThat(requester.getString("name")).isEqualTo(name);
  }
}
