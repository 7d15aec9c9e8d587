package org.relaydesk.it.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.server.MigratedDatabase;

/** Which callbacks may be sent again, and in which order (contract §13, 30). */
final class CallbackReplaysIT extends CallbackDeskIT {
  @Test
  void aStoppedCallbackCanBeReplayedWithTheSameId() {
    receiver.answering(410);
    String id = ticket();
    Tickets.setStatus(desk(), id, "Resolved");
    JsonObject stopped = Tickets.awaitCallback(desk(), id, "failed");
    receiver.answering(200);
    String replay = "/requests/" + id + "/callbacks/" + stopped.getString("id") + "/replay";
    assertThat(desk().post(replay, "{}")).isSuccess();
    Tickets.awaitCallback(desk(), id, "delivered");
    assertThat(receiver.hits("/clear"))
        .extracting(hit -> hit.headers().get("webhook-id"))
        .hasSize(2)
        .containsOnly(receiver.hits("/clear").get(0).headers().get("webhook-id"));
  }

  @Test
  void aCallbackOutlivesItsTicketAndIsReplayedAllTheSame() {
    String id = ticket();
    Tickets.setStatus(desk(), id, "Resolved");
    JsonObject delivered = Tickets.awaitCallback(desk(), id, "delivered");
    assertThat(desk().delete("/requests/" + id + "/move_to_trash")).isSuccess();
    assertThat(desk().delete("/requests/" + id)).isSuccess();
    String replay = "/requests/" + id + "/callbacks/" + delivered.getString("id") + "/replay";
    assertThat(desk().post(replay, "{}")).isSuccess();
    receiver.awaitHits("/clear", 2, SOON);
  }

  @Test
  void onlyATicketsOwnCallbackThatIsThroughIsReplayed() {
    receiver.answering(500);
    String id = ticket();
    Tickets.setStatus(desk(), id, "Resolved");
    receiver.awaitHits("/clear", 1, SOON);
    assertThat(desk().put("/requests/" + id, anEditOf("request").without("callback_url")))
        .isSuccess();
    String cancelled = Tickets.awaitCallback(desk(), id, "cancelled").getString("id");
    String tail = "/callbacks/" + cancelled + "/replay";
    assertThat(desk().post("/requests/" + id + tail, "{}")).isFailure(400, 4009, "state");
    assertThat(desk().post("/requests/" + ticket() + tail, "{}")).isFailure(404, 4007, "id");
    assertThat(desk().post("/requests/" + id + "/callbacks/999999999/replay", "{}"))
        .isFailure(404, 4007, "id");
    assertThat(desk().get("/requests/999999999/callbacks")).isFailure(404, 4007, "id");
  }

  @Test
  void ofTwoReplaysAtOneMomentOneWaitsForTheOther() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 8; round++) {
        receiver.answering(200);
        String id = ticketWithTwoDelivered();
        receiver.hanging();
        for (Future<ApiAnswer> replay : callers.invokeAll(replays(id))) {
          assertThat(replay.get()).isSuccess();
        }
        assertThat(Tickets.states(Tickets.callbacks(desk(), id)))
            .as("round %d", round)
            .containsOnlyOnce("waiting");
      }
    } finally {
      callers.shutdownNow();
    }
  }

  /**
   * Nobody may write a callback until both are on their way: without the ticket's lock each finds
   * none before its own by then.
   */
  @Test
  @Tag("postgresql-only")
  @Tag("microbundle")
  void aReplayAndAResolveThatMeetLookOneAfterTheOther() throws Exception {
    String id = ticket();
    Tickets.setStatus(desk(), id, "Resolved");
    JsonObject delivered = Tickets.awaitCallback(desk(), id, "delivered");
    Tickets.setStatus(desk(), id, "Open");
    String path = "/requests/" + id;
    String replay = path + "/callbacks/" + delivered.getString("id") + "/replay";
    receiver.hanging();
    ExecutorService callers = Executors.newFixedThreadPool(2);
    try (MigratedDatabase database = database();
        Connection lock = database.connection();
        Statement statement = lock.createStatement()) {
      statement.execute("LOCK TABLE callback IN SHARE MODE");
      Future<ApiAnswer> replayed = callers.submit(() -> desk().post(replay, "{}"));
      Future<ApiAnswer> resolved =
          callers.submit(() -> desk().put(path, anEditOf("request").naming("status", "Resolved")));
      database.awaitWaiting(2);
      lock.rollback();
      assertThat(replayed.get()).isSuccess();
      assertThat(resolved.get()).isSuccess();
    } finally {
      callers.shutdownNow();
    }
    assertThat(Tickets.states(Tickets.callbacks(desk(), id)))
        .hasSize(2)
        .containsOnlyOnce("waiting");
  }

  /** Many tickets' at once: so each of the two is caught between its look and its write. */
  @Test
  void ofAReplayAndAResolveAtOneMomentOneCallbackWaitsForTheOther() throws Exception {
    List<Callable<ApiAnswer>> calls = new ArrayList<>();
    List<String> tickets = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String id = ticket();
      Tickets.setStatus(desk(), id, "Resolved");
      JsonObject delivered = Tickets.awaitCallback(desk(), id, "delivered");
      Tickets.setStatus(desk(), id, "Open");
      String path = "/requests/" + id;
      String replay = path + "/callbacks/" + delivered.getString("id") + "/replay";
      calls.add(() -> desk().put(path, anEditOf("request").naming("status", "Resolved")));
      calls.add(() -> desk().post(replay, "{}"));
      tickets.add(id);
    }
    receiver.hanging();
    ExecutorService callers = Executors.newFixedThreadPool(calls.size());
    try {
      for (Future<ApiAnswer> answer : callers.invokeAll(calls)) {
        assertThat(answer.get()).isSuccess();
      }
    } finally {
      callers.shutdownNow();
    }
    for (String id : tickets) {
      assertThat(Tickets.states(Tickets.callbacks(desk(), id)))
          .hasSize(2)
          .containsOnlyOnce("waiting");
    }
  }

  private String ticketWithTwoDelivered() {
    String id = ticket();
    Tickets.setStatus(desk(), id, "Resolved");
    Tickets.setStatus(desk(), id, "Open");
    Tickets.setStatus(desk(), id, "Resolved");
    List<String> both = List.of("delivered", "delivered");
    await().atMost(SOON).until(() -> Tickets.states(Tickets.callbacks(desk(), id)).equals(both));
    return id;
  }

  private static List<Callable<ApiAnswer>> replays(String id) {
    return Tickets.callbacks(desk(), id).stream()
        .map(each -> "/requests/" + id + "/callbacks/" + each.getString("id") + "/replay")
        .<Callable<ApiAnswer>>map(path -> () -> desk().post(path, "{}"))
        .toList();
  }
}
