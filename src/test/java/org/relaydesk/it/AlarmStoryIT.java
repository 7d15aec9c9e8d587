package org.relaydesk.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.aNew;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.builder.EditBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.server.Receiver;

/** The main job: an alarm becomes a ticket, the ticket is resolved, the alarm hears of it. */
final class AlarmStoryIT extends DeskIT {
  private static final String RESOLVED = quoted("{'request':{'status':{'name':'Resolved'}}}");

  @Test
  void anAlarmHearsOnceThatItsTicketIsResolved() {
    try (Receiver receiver = Receiver.start()) {
      String id = raise(receiver);
      work(id);
      assertThat(desk().put("/requests/" + id, RESOLVED)).isSuccess();

      Receiver.Hit hit = receiver.awaitHits("/clear", 1, Duration.ofSeconds(10)).get(0);
      assertThat(hit.method()).isEqualTo("POST");
      assertThat(hit.json().getString("type")).isEqualTo("request.resolved");
      assertThat(hit.request().getString("id")).isEqualTo(id);
      assertThat(hit.request().toString()).contains("Swapped the power supply");
      assertThat(hit.headers()).containsKeys("webhook-id", "webhook-timestamp");
      assertThat(hit.headers().get("user-agent")).startsWith("Relaydesk/");
      JsonObject callback = Tickets.awaitCallback(desk(), id, "delivered");
      assertThat(callback.getString("url")).isEqualTo(receiver.url("/clear"));
      assertThat(callback.getJsonArray("attempts")).hasSize(1);
      assertThat(receiver.hits("/clear")).hasSize(1);
    }
  }

  @Test
  void aTicketWithoutCallbackUrlCallsNobody() {
    String id = desk().add(aRequest()).getString("id");
    assertThat(desk().put("/requests/" + id, RESOLVED)).isSuccess();
    assertThat(desk().get("/requests/" + id + "/callbacks").rows("callbacks")).isEmpty();
  }

  private static String raise(Receiver receiver) {
    ApiAnswer added =
        desk()
            .post(
                "/requests",
                aRequest()
                    .withSubject("Router R7 down")
                    .withDescription("No ping since 09:10")
                    .withPriority("High")
                    .withCallback(receiver.url("/clear"))
                    .input());
    assertThat(added).isSuccess(201);
    String id = added.id("request");
    assertThat(added.header("Location").orElse(""))
        .isEqualTo(desk().baseUri() + "/api/v3/requests/" + id);
    assertThat(added.entity("request").getJsonObject("priority").getString("name"))
        .isEqualTo("High");
    assertThat(added.entity("request").getString("callback_url")).isEqualTo(receiver.url("/clear"));
    return id;
  }

  private static void work(String id) {
    EditBuilder edit = anEditOf("request").naming("urgency", "Urgent");
    assertThat(desk().put("/requests/" + id, edit)).isSuccess();
    assertThat(desk().put("/requests/" + id + "/pickup")).isSuccess();
    ApiAnswer resolution =
        desk()
            .post(
                "/requests/" + id + "/resolutions",
                aNew("resolution").with("content", "Swapped the power supply"));
    assertThat(resolution.status()).as(resolution.text()).isIn(200, 201);
    JsonObject ticket = desk().get("/requests/" + id).entity("request");
    assertThat(ticket.getJsonObject("urgency").getString("name")).isEqualTo("Urgent");
    assertThat(ticket.getJsonObject("technician")).isNotNull();
    assertThat(List.of(ticket.getJsonObject("status").getString("name"))).containsExactly("Open");
  }
}
