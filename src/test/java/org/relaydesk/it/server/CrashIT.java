package org.relaydesk.it.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.EditBuilder.aNew;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Download;
import org.relaydesk.fixture.http.HeldBodies;
import org.relaydesk.fixture.http.PatientClients;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.http.Uploaders;
import org.relaydesk.fixture.mail.ScriptedMailHost;
import org.relaydesk.fixture.mail.SentReplies;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.Receiver;
import org.relaydesk.fixture.server.ServerProcess;

/** What was answered survives a server that is killed. */
@Tag("own-server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CrashIT {
  private static final int TICKETS = Integer.getInteger("relaydesk.it.crash.tickets", 1500);

  /** So many mails the host takes as it should. */
  private static final int SPOKEN_FOR = 4;

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
  private final ScriptedMailHost mailHost = ScriptedMailHost.plain();
  private SentReplies replies;
  private String purged;

  /**
   * Killed among thousands of POSTs, right after a ticket whose receiver is down was resolved, and
   * while mails are being sent.
   */
  @BeforeAll
  void crash() {
    server
        .set("relaydesk.callback.deny", "localhost")
        .set("relaydesk.callback.refused", "keep")
        .set(mailHost.settings())
        .set("relaydesk.mail.timeout", "PT20S");
    desk = server.startOnFreshDatabase().desk();
    refused = refusedTicket();
    clients = new PatientClients(desk, 8, TICKETS, batch);
    await().atMost(3, MINUTES).until(() -> clients.answered() >= TICKETS / 3);
    resolved = resolvedTicket();
    uploading = desk.add(aRequest()).getString("id");
    uploaders = new Uploaders(desk, uploading, 3);
    HeldBodies half = halfAnUpload();
    await().atMost(1, MINUTES).until(() -> uploaders.acknowledged().size() >= 10);
    replyToAHostThatFallsSilent();
    server.kill();
    half.close();
    uploaders.close();
    mailHost.answering(said -> null);
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

  /**
   * It takes some mails and then more, of which it never says so: those are on their way when the
   * server dies. The others wait, one of them of a ticket that is purged.
   */
  private void replyToAHostThatFallsSilent() {
    mailHost.answering(
        said ->
            said.equals(".") && mailHost.taken().size() >= SPOKEN_FOR
                ? ScriptedMailHost.TAKEN_IN_SILENCE
                : null);
    replies = new SentReplies(desk.add(aRequest()).getString("id")).send(desk, 3 * SPOKEN_FOR);
    await("its connections hang")
        .atMost(1, MINUTES)
        .until(() -> mailHost.taken().size() == SPOKEN_FOR + ScriptedMailHost.CONNECTIONS);
    purged = replyOfAPurgedTicket();
    replies.send(desk, 1);
  }

  private String replyOfAPurgedTicket() {
    String path = "/requests/" + desk.add(aRequest()).getString("id");
    String file =
        Upload.of("parts.log", "all of it")
            .to(desk, "POST", path + "/_uploads")
            .rows("files")
            .get(0)
            .getString("file_id");
    String reply =
        """
        {"reply":{"description":"See there","to":"purged@acme.example",
          "attachments":[{"file_id":"%s"}]}}
        """;
    String mail = desk.post(path + "/reply", reply.formatted(file)).id("notification");
    assertThat(desk.delete(path + "/move_to_trash")).isSuccess();
    assertThat(desk.delete(path)).isSuccess();
    assertThat(desk.get("/mails/" + mail).entity("mail").getString("state")).isEqualTo("due");
    return mail;
  }

  private String replay(String id) {
    JsonObject callback = Tickets.awaitCallback(desk, id, "refused");
    return "/requests/" + id + "/callbacks/" + callback.getString("id") + "/replay";
  }

  private String resolvedTicket() {
    String id =
        desk.add(aRequest().withCallback("http://127.0.0.1:" + port + "/clear")).getString("id");
    desk.post("/requests/" + id + "/resolutions", aNew("resolution").with("content", "New fuse"));
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
    mailHost.close();
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
        desk.get(path, quoted("{'list_info':{'row_count':500}}")).rows("attachments");
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

  @Test
  void everyReplyThatWasAnsweredIsSentAndARepeatedOneWithItsMessageId() {
    replies.awaitDelivered(desk, Duration.ofMinutes(2));
    Map<String, String> given = replies.messageIds(desk);
    Map<String, List<String>> taken = replies.taken(mailHost);
    assertThat(taken.keySet()).containsExactlyElementsOf(replies.addresses());
    taken.forEach((address, ids) -> assertThat(ids).containsOnly(given.get(address)));
    assertThat(taken.values().stream().filter(ids -> ids.size() > 1))
        .as("those that the killed server had in hand")
        .hasSizeGreaterThanOrEqualTo(ScriptedMailHost.CONNECTIONS);
  }

  @Test
  void aReplyThatWaitsIsSentWithItsFileThoughItsTicketIsPurged() {
    await()
        .atMost(2, MINUTES)
        .until(() -> mailHost.taken().stream().anyMatch(mail -> mail.contains("parts.log")));
    assertThat(mailHost.taken())
        .filteredOn(mail -> mail.contains("To: purged@acme.example"))
        .singleElement()
        .asString()
        .contains(Base64.getEncoder().encodeToString("all of it".getBytes(UTF_8)));
    await("it goes once it is through")
        .atMost(1, MINUTES)
        .until(() -> desk.get("/mails/" + purged).status() == 404);
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
