package org.relaydesk.it.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.Receiver;

/** When a callback fires, and what becomes of it (contract §13, 2–5, 28, 30). */
final class CallbacksIT extends CallbackDeskIT {
  @Nested
  class Firing {
    @Test
    void closingAnOpenTicketFires() {
      String id = ticket();
      assertThat(desk().put("/requests/" + id + "/close")).isSuccess();
      receiver.awaitHits("/clear", 1, SOON);
      JsonObject status = desk().get("/requests/" + id).entity("request").getJsonObject("status");
      assertThat(status.getString("name")).isEqualTo("Closed");
    }

    @Test
    void closingAResolvedTicketFiresNoSecondTime() {
      String id = ticket();
      Tickets.setStatus(desk(), id, "Resolved");
      Tickets.setStatus(desk(), id, "Closed");
      assertThat(Tickets.callbacks(desk(), id)).hasSize(1);
    }

    @Test
    void resolvingAgainAfterReopeningFiresAgainInOrder() {
      String id = ticket();
      Tickets.setStatus(desk(), id, "Resolved");
      Tickets.setStatus(desk(), id, "Open");
      Tickets.setStatus(desk(), id, "Resolved");
      List<Receiver.Hit> hits = receiver.awaitHits("/clear", 2, SOON);
      assertThat(hits.get(0).headers().get("webhook-id"))
          .isNotEqualTo(hits.get(1).headers().get("webhook-id"));
      assertThat(Tickets.callbacks(desk(), id)).hasSize(2);
    }

    @Test
    void aUrlSetInTheResolvingEditFires() {
      String id = desk().add(aRequest()).getString("id");
      String edit =
          """
          {"request":{"status":{"name":"Resolved"},"callbackURL":"%s"}}
          """
              .formatted(receiver.url("/late"));
      assertThat(desk().put("/requests/" + id, edit)).isSuccess();
      receiver.awaitHits("/late", 1, SOON);
    }

    @Test
    void aUrlSetAfterResolvingNeverFires() {
      String id = desk().add(aRequest()).getString("id");
      Tickets.setStatus(desk(), id, "Resolved");
      String edit =
          quoted("{'request':{'callback_url':'%s'}}").formatted(receiver.url("/too-late"));
      assertThat(desk().put("/requests/" + id, edit)).isSuccess();
      assertThat(Tickets.callbacks(desk(), id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Resolved", "Closed"})
    void aTicketThatIsAddedCompletedFires(String status) {
      String id =
          desk()
              .add(aRequest().withStatus(status).withCallback(receiver.url("/born-" + status)))
              .getString("id");
      Receiver.Hit hit = receiver.awaitHits("/born-" + status, 1, SOON).get(0);
      assertThat(hit.request().getJsonObject("status").getString("name")).isEqualTo(status);
      Tickets.awaitCallback(desk(), id, "delivered");
      Tickets.setStatus(desk(), id, "Open");
      Tickets.setStatus(desk(), id, "Resolved");
      receiver.awaitHits("/born-" + status, 2, SOON);
    }

    @Test
    void deletingAnOpenTicketFiresNothing() {
      String id = ticket();
      assertThat(desk().delete("/requests/" + id)).isSuccess();
      assertThat(desk().put("/requests/" + id + "/restore_from_trash")).isSuccess();
      assertThat(Tickets.callbacks(desk(), id)).isEmpty();
    }

    @Test
    void theSnapshotIsTheTicketAsItWasWhenResolved() {
      receiver.answering(503);
      String id = ticket();
      Tickets.setStatus(desk(), id, "Resolved");
      receiver.awaitHits("/clear", 1, SOON);
      desk().put("/requests/" + id, anEditOf("request").with("subject", "Renamed since"));
      List<Receiver.Hit> hits = receiver.awaitHits("/clear", 2, SOON);
      assertThat(hits.get(1).request().getString("subject")).isNotEqualTo("Renamed since");
    }
  }

  @Nested
  class Outcome {
    @Test
    void aRefusedCallbackComesAgainWithTheSameId() {
      receiver.answering(500);
      String id = ticket();
      Tickets.setStatus(desk(), id, "Resolved");
      receiver.awaitHits("/clear", 1, SOON);
      receiver.answering(204);
      List<Receiver.Hit> hits = receiver.awaitHits("/clear", 2, SOON);
      assertThat(hits)
          .extracting(hit -> hit.headers().get("webhook-id"))
          .containsOnly(hits.get(0).headers().get("webhook-id"));
      JsonObject callback = Tickets.awaitCallback(desk(), id, "delivered");
      assertThat(callback.getJsonArray("attempts").size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aBrokenConnectionIsTriedAgain() {
      receiver.breaking();
      String id = ticket();
      Tickets.setStatus(desk(), id, "Resolved");
      receiver.awaitHits("/clear", 1, SOON);
      receiver.answering(200);
      Tickets.awaitCallback(desk(), id, "delivered");
    }

    @Test
    void goneStops() {
      receiver.answering(410);
      String id = ticket();
      Tickets.setStatus(desk(), id, "Resolved");
      Tickets.awaitCallback(desk(), id, "failed");
      assertThat(receiver.hits("/clear")).hasSize(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
      receiver.answering(302, "Location", receiver.url("/elsewhere"));
      String id = ticket();
      Tickets.setStatus(desk(), id, "Resolved");
      receiver.awaitHits("/clear", 2, SOON);
      assertThat(receiver.hits("/elsewhere")).isEmpty();
    }

    @Test
    void clearingTheUrlCancelsWhatIsNotSent() {
      receiver.answering(500);
      String id = ticket();
      Tickets.setStatus(desk(), id, "Resolved");
      receiver.awaitHits("/clear", 1, SOON);
      assertThat(desk().put("/requests/" + id, anEditOf("request").without("callback_url")))
          .isSuccess();
      Tickets.awaitCallback(desk(), id, "cancelled");
    }

    @Test
    void aReceiverThatCountsHitsIsServedByGet() {
      String id =
          desk()
              .add(aRequest().withCallback(receiver.url("/count")).with("callback_method", "GET"))
              .getString("id");
      Tickets.setStatus(desk(), id, "Resolved");
      Receiver.Hit hit = receiver.awaitHits("/count", 1, SOON).get(0);
      assertThat(hit.method()).isEqualTo("GET");
      assertThat(hit.body()).isEmpty();
    }
  }

  @Nested
  class Guard {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://169.254.169.254/latest/meta-data",
          "http://[fe80::1]/x",
          "http://0.0.0.0/x",
          "http://224.0.0.1/x",
          "http://[::ffff:169.254.169.254]/x",
          "ftp://noc.example/x",
          "noc.example/x",
          "http://user:secret@noc.example/x",
          "http://noc.example:25/x",
          "http://127.0.0.1:6000/x",
          "http:///x"
        })
    void aForbiddenTargetIsRefusedAndNothingIsStored(String url) {
      int before = Tickets.count(desk());
      assertThat(desk().post("/requests", aRequest().withCallback(url).input()))
          .isFailure(400, 4001, "callback_url");
      assertThat(Tickets.count(desk())).isEqualTo(before);
    }

    @Test
    void aUrlOfMoreThanTwoThousandCharactersIsRefused() {
      String url = "http://noc.example/" + "x".repeat(2000);
      assertThat(desk().post("/requests", aRequest().withCallback(url).input()))
          .isFailure(400, 4001, "callback_url");
    }

    @Test
    void aNameThatNobodyKnowsIsKept() {
      String url = "http://" + TestRun.unique("noc").replace(' ', '-') + ".invalid/clear";
      assertThat(desk().post("/requests", aRequest().withCallback(url).input())).isSuccess(201);
    }
  }
}
