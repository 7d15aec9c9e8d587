package org.relaydesk.it.server;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.AnswerAssert.assertThat;
import static org.relaydesk.fixture.RequestBuilder.aRequest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.relaydesk.fixture.Desk;
import org.relaydesk.fixture.Download;
import org.relaydesk.fixture.HeldBodies;
import org.relaydesk.fixture.PatientClients;
import org.relaydesk.fixture.Receiver;
import org.relaydesk.fixture.ServerProcess;
import org.relaydesk.fixture.TestRun;
import org.relaydesk.fixture.Tickets;
import org.relaydesk.fixture.Upload;
import org.relaydesk.fixture.Uploaders;

/** What was answered survives a server that is killed. */
@Tag("own-server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CrashIT {
  private static final int TICKETS = Integer.getInteger("relaydesk.it.crash.tickets", 1500);

  private final ServerProcess server = new ServerProcess();
  private final String batch = TestRun.unique("Crash");
  private final int port = TestRun.freePort();
  private Desk desk;
  private PatientClients clients;
  private String resolved;
  private String uploading;
  private Uploaders uploaders;
  private String refused;
  private Receiver receiver;

  /** Killed among thousands of POSTs, right after a ticket whose receiver is down was resolved. */
  @BeforeAll
  void crash() {
    server.set("relaydesk.callback.deny", "localhost").set("relaydesk.callback.refused", "keep");
    desk = server.startOnFreshDatabase().desk();
    refused = refusedTicket();
    clients = new PatientClients(desk, 8, TICKETS, batch);
    await().atMost(3, MINUTES).until(() -> clients.answered() >= TICKETS / 3);
    resolved = resolvedTicket();
    uploading = desk.add(aRequest()).getString("id");
    uploaders = new Uploaders(desk, uploading, 3);
    HeldBodies half = halfAnUpload();
    await().atMost(1, MINUTES).until(() -> uploaders.acknowledged().size() >= 10);
    server.kill();
    half.close();
    uploaders.close();
    server.set("relaydesk.callback.deny", "").start();
    receiver = Receiver.startAt(port);
  }

  /** One whose callback the policy of this start forbids; that of the next one doesn't. */
  private String refusedTicket() {
    String id =
        desk.add(aRequest().withCallback("http://localhost:" + port + "/mended")).getString("id");
    Tickets.setStatus(desk, id, "Resolved");
    assertThat(desk.post(replay(id), "{}")).isFailure(400, 4009, "state");
    return id;
  }

  /** Some chunks of a file are in the database by the time that the server dies, its end is not. */
  private HeldBodies halfAnUpload() {
    byte[] body = new Upload().file("file", "half.bin", "a/b", new byte[8 << 20]).bytes();
    HeldBodies half = new HeldBodies(server.baseUri());
    half.begin(
        "PUT",
        "/api/v3/requests/" + uploading + "/upload",
        Upload.type(),
        body.length,
        "authtoken: " + TestRun.ADMIN_KEY);
    half.send(Arrays.copyOf(body, body.length / 2));
    return half;
  }

  private String replay(String id) {
    JsonObject callback = Tickets.awaitCallback(desk, id, "refused");
    return "/requests/" + id + "/callbacks/" + callback.getString("id") + "/replay";
  }

  private String resolvedTicket() {
    String id =
        desk.add(aRequest().withCallback("http://127.0.0.1:" + port + "/clear")).getString("id");
    desk.post("/requests/" + id + "/resolutions", "{\"resolution\":{\"content\":\"New fuse\"}}");
    Tickets.setStatus(desk, id, "Resolved");
    return id;
  }

  @AfterAll
  void end() {
    if (clients != null) {
      clients.close();
    }
    if (receiver != null) {
      receiver.close();
    }
    server.close();
  }

  @Test
  void everyTicketExistsOnceThoughTheServerIsKilledInBetween() {
    clients.awaitEnd(Duration.ofMinutes(10));
    assertThat(clients.ids()).hasSize(TICKETS);
    assertThat(subjects(desk, batch)).hasSize(TICKETS).doesNotHaveDuplicates();
  }

  @Test
  void aCallbackForAReceiverThatIsDownSurvivesTheServer() {
    Receiver.Hit hit = receiver.awaitHits("/clear", 1, Duration.ofSeconds(40)).get(0);
    assertThat(hit.request().getString("id")).isEqualTo(resolved);
    assertThat(hit.request().toString()).contains("New fuse");
    Tickets.awaitCallback(desk, resolved, "delivered");
    assertThat(receiver.hits("/clear")).hasSize(1);
  }

  @Test
  void aRefusedCallbackIsReplayedOnceThePolicyWasMended() {
    assertThat(desk.post(replay(refused), "{}")).isSuccess();
    Receiver.Hit hit = receiver.awaitHits("/mended", 1, Duration.ofSeconds(40)).get(0);
    assertThat(hit.request().getString("id")).isEqualTo(refused);
    Tickets.awaitCallback(desk, refused, "delivered");
  }

  @Test
  void anUploadIsThereAsAWholeOrNotAtAll() {
    String path = "/requests/" + uploading + "/attachments";
    List<JsonObject> files =
        desk.get(path, "{\"list_info\":{\"row_count\":500}}").rows("attachments");
    assertThat(Desk.ids(files)).containsAll(uploaders.acknowledged());
    // Each uploader may have been told of one less than was stored.
    assertThat(files).hasSizeBetween(10, uploaders.acknowledged().size() + 3);
    for (JsonObject file : files) {
      Download download = Download.of(desk, path + "/" + file.getString("id") + "/download");
      assertThat(Download.sha256(download.body())).isEqualTo(file.getString("name"));
      assertThat(download.header("ETag")).isEqualTo("\"" + file.getString("name") + "\"");
    }
    assertThat(desk.get("/requests/" + uploading + "/summary").entity("request_summary"))
        .containsEntry("attachment_count", Json.createValue(files.size()));
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
