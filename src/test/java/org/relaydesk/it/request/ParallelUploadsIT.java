package org.relaydesk.it.request;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Download;
import org.relaydesk.fixture.http.HeldBodies;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.run.AtOnce;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.MigratedDatabase;
import org.relaydesk.it.DeskIT;
import org.relaydesk.it.ServerUnderTest;

/** Files that come and go at the same time, and slowly. */
final class ParallelUploadsIT extends DeskIT {
  /** How many uploads one caller may have on their way. */
  private static final int UPLOADS = 8;

  /** More than a server and the network keep of an answer that nobody reads yet. */
  private static final int LARGE = 32 << 20;

  private final String ticket = desk().add(aRequest()).getString("id");
  private final String path = "/requests/" + ticket;
  private final String attachments = path + "/attachments";

  private static Upload large(String name) {
    return new Upload().file("file", name, "a/b", new byte[8 << 20]);
  }

  /** Begins an upload and sends a part of it. */
  private void begin(HeldBodies held, String key, byte[] body, int sent) {
    held.begin(
        "PUT", "/api/v3" + path + "/upload", Upload.type(), body.length, "authtoken: " + key);
    held.send(Arrays.copyOf(body, sent));
  }

  @Test
  void theNinthUploadOfOneKeyIsRefusedAndOthersGoOn() {
    String key = desk().keyWithRole("SDAdmin");
    Desk eager = desk().as(key);
    byte[] body = large("held").bytes();
    try (HeldBodies held = new HeldBodies(ServerUnderTest.baseUri())) {
      // More and more of them: a busy server gives some up before the last one has its place.
      ApiAnswer ninth =
          await("all eight have their places")
              .atMost(30, SECONDS)
              .until(
                  () -> {
                    begin(held, key, body, 1000);
                    return Upload.of("9", "x").to(eager, "PUT", path + "/upload");
                  },
                  answer -> answer.status() != 201);
      assertThat(ninth).isFailure(503, 4004);
      assertThat(ninth.header("Retry-After")).isPresent();
      assertThat(Upload.of("another", "x").to(desk(), "PUT", path + "/upload")).isSuccess(201);
      assertThat(eager.get(path)).isSuccess();
    }
    await("their places are free again")
        .atMost(20, SECONDS)
        .until(() -> Upload.of("9", "x").to(eager, "PUT", path + "/upload").status() == 201);
  }

  /** While it is waited for nobody's transaction is open, and nobody sees of it. */
  @Test
  @Tag("postgresql-only")
  void anUploadOnItsWayHoldsNoConnectionAndShowsNothingUntilItIsWhole() {
    String name = TestRun.unique("half");
    String row = "SELECT COUNT(*) FROM attachment WHERE name = '" + name + "'";
    String chunks =
        "SELECT COUNT(*) FROM attachment_chunk c JOIN attachment a ON a.id = c.attachment_id"
            + " WHERE a.name = '"
            + name
            + "'";
    byte[] body = large(name).bytes();
    try (HeldBodies held = new HeldBodies(ServerUnderTest.baseUri());
        MigratedDatabase database = database()) {
      begin(held, TestRun.ADMIN_KEY, body, body.length / 2);
      await("its first half is stored")
          .atMost(20, SECONDS)
          .until(() -> database.number(chunks) >= 12);
      await("no transaction is open").atMost(20, SECONDS).until(() -> locks(database) == 0);
      long id = database.number("SELECT id FROM attachment WHERE name = '" + name + "'");
      assertThat(desk().get(attachments).rows("attachments")).isEmpty();
      assertThat(desk().get(attachments + "/" + id)).isFailure(404, 4007, "id");
      assertThat(Download.of(desk(), attachments + "/" + id + "/download").status()).isEqualTo(404);
      assertThat(desk().delete(attachments + "/" + id)).isFailure(404, 4007, "id");
      String naming = quoted("{'note':{'description':'x','attachments':[{'file_id':'%d'}]}}");
      assertThat(desk().post(path + "/notes", naming.formatted(id)))
          .isFailure(400, 4001, "attachments");
      assertThat(desk().get(path).entity("request").getBoolean("has_attachments")).isFalse();
      held.reset();
      await("what broke off is gone").atMost(40, SECONDS).until(() -> database.number(row) == 0);
    }
  }

  /** What holds the rows of contents or files. */
  private static long locks(MigratedDatabase database) {
    return database.number(
        "SELECT COUNT(*) FROM pg_locks l JOIN pg_class c ON c.oid = l.relation"
            + " WHERE c.relname IN ('attachment', 'attachment_chunk')"
            + " AND l.mode = 'RowExclusiveLock'");
  }

  @Test
  void twoUploadsWithOneIdempotencyKeyAreOne() throws Exception {
    Desk once = desk().withHeader("Idempotency-Key", TestRun.unique("twice").replace(' ', '-'));
    List<ApiAnswer> answers =
        AtOnce.all(
            Collections.nCopies(
                4, () -> Upload.of("once.log", "x").to(once, "PUT", path + "/upload")));
    assertThat(answers).allSatisfy(answer -> assertThat(answer).isSuccess(201));
    assertThat(answers.stream().map(answer -> answer.entity("attachment").getString("id")))
        .containsOnly(answers.get(0).entity("attachment").getString("id"));
    assertThat(answers.stream().filter(a -> a.header("Idempotent-Replayed").isEmpty())).hasSize(1);
    assertThat(desk().get(attachments).rows("attachments")).hasSize(1);
    assertThat(desk().get(path + "/history").rows("history"))
        .extracting(line -> line.getString("operation"))
        .containsOnlyOnce("ADD_ATTACHMENT");
  }

  @Test
  void filesAreCountedRightWhileOthersComeAndGo() throws Exception {
    List<Callable<ApiAnswer>> calls = new ArrayList<>();
    for (int i = 0; i < UPLOADS / 2; i++) {
      String id = Upload.of("old" + i, "x").attachedTo(desk(), ticket).getString("id");
      calls.add(() -> desk().delete(attachments + "/" + id));
      calls.add(() -> Upload.of("new", "x").to(desk(), "PUT", path + "/upload"));
    }
    assertThat(AtOnce.all(calls)).extracting(ApiAnswer::status).containsOnly(200, 201);
    List<JsonObject> left = desk().get(attachments).rows("attachments");
    assertThat(left).hasSize(UPLOADS / 2);
    assertThat(count()).isEqualTo(UPLOADS / 2);
    calls.clear();
    for (JsonObject file : left) {
      calls.add(() -> desk().delete(attachments + "/" + file.getString("id")));
    }
    assertThat(AtOnce.all(calls)).allSatisfy(answer -> assertThat(answer).isSuccess());
    assertThat(count()).isZero();
    assertThat(desk().get(path).entity("request").getBoolean("has_attachments")).isFalse();
  }

  private int count() {
    return desk().get(path + "/summary").entity("request_summary").getInt("attachment_count");
  }

  /**
   * It must not look whole: its reader finds less than was announced, and the connection closed.
   */
  @Test
  void aFileThatIsDeletedWhileItIsReadIsCut() throws Exception {
    String file =
        new Upload()
            .file("file", "large", "a/b", new byte[LARGE])
            .attachedTo(desk(), ticket)
            .getString("id");
    try (HeldBodies reader = new HeldBodies(ServerUnderTest.baseUri())) {
      reader.begin(
          "GET",
          "/api/v3" + attachments + "/" + file + "/download",
          "a/b",
          0,
          "authtoken: " + TestRun.ADMIN_KEY);
      await("it has begun").atMost(20, SECONDS).until(() -> reader.answered(200) == 1);
      assertThat(desk().delete(attachments + "/" + file)).isSuccess();
      assertThat(reader.readToEnd()).isBetween(1L, LARGE - 1L);
    }
  }
}
