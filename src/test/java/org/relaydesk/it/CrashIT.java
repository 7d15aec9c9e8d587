package org.relaydesk.it;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.AnswerAssert.assertThat;
import static org.relaydesk.fixture.RequestBuilder.aRequest;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.relaydesk.fixture.Desk;
import org.relaydesk.fixture.PatientClients;
import org.relaydesk.fixture.Receiver;
import org.relaydesk.fixture.ServerProcess;
import org.relaydesk.fixture.TestRun;
import org.relaydesk.fixture.Tickets;

/** What was answered survives a server that is killed. */
@Tag("own-server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CrashIT {
  private static final int TICKETS = Integer.getInteger("relaydesk.it.crash.tickets", 1500);

  private final ServerProcess server = new ServerProcess();

  @BeforeAll
  void start() {
    server.startOnFreshDatabase();
  }

  @AfterAll
  void end() {
    server.close();
  }

  @Test
  void everyTicketExistsOnceThoughTheServerIsKilledInBetween() {
    Desk desk = server.desk();
    String batch = TestRun.unique("Crash");
    try (PatientClients clients = new PatientClients(desk, 8, TICKETS, batch)) {
      await().atMost(3, MINUTES).until(() -> clients.answered() >= TICKETS / 3);
      server.kill();
      server.start();
      clients.awaitEnd(Duration.ofMinutes(10));
      assertThat(clients.ids()).hasSize(TICKETS);
    }
    assertThat(subjects(desk, batch)).hasSize(TICKETS).doesNotHaveDuplicates();
  }

  @Test
  void aCallbackForAReceiverThatIsDownSurvivesTheServerAndSoDoesTheLastTicket() {
    int port = TestRun.freePort();
    Desk desk = server.desk();
    String id =
        desk.add(aRequest().withCallback("http://127.0.0.1:" + port + "/clear")).getString("id");
    desk.post("/requests/" + id + "/resolutions", "{\"resolution\":{\"content\":\"New fuse\"}}");
    Tickets.setStatus(desk, id, "Resolved");
    String answeredLast = desk.add(aRequest().withPriority("High")).getString("id");
    server.kill();
    server.start();
    assertThat(desk.get("/requests/" + answeredLast)).isSuccess();
    try (Receiver receiver = Receiver.startAt(port)) {
      Receiver.Hit hit = receiver.awaitHits("/clear", 1, Duration.ofSeconds(40)).get(0);
      assertThat(hit.request().getString("id")).isEqualTo(id);
      assertThat(hit.request().toString()).contains("New fuse");
      Tickets.awaitCallback(desk, id, "delivered");
      assertThat(receiver.hits("/clear")).hasSize(1);
    }
  }

  private static List<String> subjects(Desk desk, String batch) {
    Set<String> ids = new HashSet<>();
    List<String> subjects = new ArrayList<>();
    int start = 1;
    boolean more = true;
    while (more) {
      JsonObject page = desk.get("/requests", page(start)).body();
      for (JsonObject row : page.getJsonArray("requests").getValuesAs(JsonObject.class)) {
        if (row.getString("subject").startsWith(batch) && ids.add(row.getString("id"))) {
          subjects.add(row.getString("subject"));
        }
      }
      start += 1000;
      more = page.getJsonObject("list_info").getBoolean("has_more_rows");
    }
    return subjects;
  }

  private static String page(int start) {
    return """
        {"list_info":{"row_count":1000,"start_index":%d,"sort_field":"id","sort_order":"asc",
          "fields_required":["id","subject"]}}
        """
        .formatted(start);
  }
}
