package org.relaydesk.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.browser.ConsoleDesk;
import org.relaydesk.fixture.browser.PageClient;
import org.relaydesk.fixture.builder.EditBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.RawHttp;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.ServerProcess;

/** What an operator set otherwise than it comes: how keys are made and sent, what is refused. */
@Tag("postgresql-only")
@Tag("own-server")
final class SettingsIT {
  private static final String MINE = "/desk/my-key.xhtml";
  private static final String HOME = "/desk/index.xhtml";

  private static ConsoleDesk desk;

  @BeforeAll
  static void start() {
    desk =
        ConsoleDesk.start(
            new ServerProcess()
                .set("relaydesk.key.self-service", "false")
                .set("relaydesk.key.in-query", "false")
                .set("relaydesk.input.unsupported", "refuse")
                .set("relaydesk.key.warn-days", "2")
                .set("relaydesk.attachment.max-bytes", "1048576")
                .set("relaydesk.attachment.types", "image/*,text/plain"));
  }

  @AfterAll
  static void end() {
    if (desk != null) {
      desk.close();
    }
  }

  @Test
  void aKeyInTheUrlIsRefusedWithTheSettingNamed() {
    assertThat(desk.api().get("/priorities")).isSuccess();
    for (String name : new String[] {"TECHNICIAN_KEY", "apikey"}) {
      ApiAnswer refused =
          desk.api().asNobody().get("/priorities?" + name + "=" + TestRun.ADMIN_KEY);
      assertThat(refused).isFailure(401, 4022);
      assertThat(refused.text()).contains("relaydesk.key.in-query");
    }
  }

  @Test
  void aDeskThatSendsNoMailSaysSoAndKeepsTheReplyAsADraft() {
    String path = "/requests/" + desk.api().add(aRequest()).getString("id");
    ApiAnswer refused =
        desk.api()
            .post(path + "/reply", "{'reply':{'description':'x','to':['nora@acme.example']}}");
    assertThat(refused).isFailure(400, 4001, "relaydesk.mail.host");
    assertThat(desk.api().get(path + "/notifications").rows("notifications")).isEmpty();
    Browser browser = desk.signedIn().open("/desk/ticket.xhtml?id=" + path.substring(10));
    browser.fill("Your reply", "In vain").press("Send reply").sees("relaydesk.mail.host");
    browser.press("Keep as draft").sees("The draft is kept");
    assertThat(desk.api().get(path + "/drafts").rows("drafts")).hasSize(1);
  }

  @Test
  void aKeyOfTheOriginalThatTheDeskLacksIsRefusedAndNothingIsDone() {
    int before = Tickets.count(desk.api());
    ApiAnswer refused = desk.api().post("/requests", aRequest().with("assets", "R7").input());
    assertThat(refused).isFailure(400, 4001, "assets");
    assertThat(Tickets.count(desk.api())).isEqualTo(before);
    String id = desk.api().add(aRequest().withSubject("As it was")).getString("id");
    EditBuilder edit = anEditOf("request").with("subject", "Changed").with("assets", "R7");
    assertThat(desk.api().put("/requests/" + id, edit)).isFailure(400, 4001, "assets");
    assertThat(desk.api().get("/requests/" + id).entity("request").getString("subject"))
        .isEqualTo("As it was");
  }

  @Test
  void filesOfTypesThatAreNotTakenAreRefusedWithAllThatCameWithThem() {
    String ticket = desk.api().add(aRequest()).getString("id");
    String path = "/requests/" + ticket;
    for (String taken : new String[] {"image/png", "TEXT/Plain;charset=utf-8"}) {
      Upload upload = new Upload().file("file", "a", taken, new byte[] {1});
      assertThat(upload.to(desk.api(), "PUT", path + "/upload")).isSuccess(201);
    }
    for (String refused : new String[] {"application/pdf", "text/html", "image", "nonsense"}) {
      Upload upload = Upload.of("trace.log", "x").file("second", "b", refused, new byte[] {1});
      assertThat(upload.to(desk.api(), "PUT", path + "/upload")).isFailure(400, 4001, "second");
    }
    assertThat(desk.api().get(path + "/attachments").rows("attachments")).hasSize(2);
  }

  @Test
  void anUploadWithoutALengthEndsAtTheLimit() {
    String path = "/requests/" + desk.api().add(aRequest()).getString("id");
    assertThat(inChunks(path, 1 << 20)).isEqualTo(201);
    assertThat(inChunks(path, (1 << 20) + (1 << 17))).isEqualTo(413);
    assertThat(desk.api().get(path + "/attachments").rows("attachments")).hasSize(1);
  }

  private static int inChunks(String path, int size) {
    Upload upload = Upload.of("large.log", "x".repeat(size));
    String body = new String(upload.bytes(), StandardCharsets.US_ASCII);
    return new RawHttp(desk.api().baseUri())
        .header("authtoken", TestRun.ADMIN_KEY)
        .header("Content-Type", Upload.type())
        .header("Transfer-Encoding", "chunked")
        .sendAsIs(
            "PUT",
            "/api/v3" + path + "/upload",
            Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n")
        .status();
  }

  @Test
  void aRepMakesNoKeyOfTheirOwn() {
    JsonObject rep = desk.api().add(aSupportRep());
    PageClient pages = desk.pagesOf(rep);
    PageClient.Seen mine = pages.get(MINE);
    assertThat(mine.body())
        .contains("Here an administrator makes the API keys", "There is no API key")
        .doesNotContain("key:generate");
    Map<String, String> forged =
        Map.of(
            "jakarta.faces.ViewState",
                pages.get("/desk/change-password.xhtml").viewState().orElseThrow(),
            "key", "key",
            "key_SUBMIT", "1", // By this MyFaces would know the form.
            "key:perpetual", "true",
            "key:generate", "Generate");
    pages.post(MINE, forged);
    String path = "/technicians/" + rep.getString("id") + "/api_key";
    assertThat(desk.api().get(path)).isFailure(404, 4007, "id");

    desk.api().keyFor(rep);
    assertThat(pages.get(MINE).body())
        .contains("Here an administrator makes the API keys", "Never")
        .doesNotContain("renew:regenerate", "ending:delete");
  }

  @Test
  void whoseKeyExpiresWithinTheDaysSaidIsToldOnTheFirstPage() {
    JsonObject rep = desk.api().add(aSupportRep());
    PageClient pages = desk.pagesOf(rep);
    String path = "/technicians/" + rep.getString("id") + "/api_key";
    desk.api().post(path, expiringIn(Duration.ofDays(3)));
    assertThat(pages.get(HOME).body()).doesNotContain("expires soon", "expire soon");

    desk.api().post(path, expiringIn(Duration.ofHours(47)));
    assertThat(pages.get(HOME).body()).contains("Your API key expires soon: ");
    assertThat(desk.administrator().get(HOME).body()).contains("One API key expires soon:");
    desk.api().keyFor(desk.api().add(aSupportRep()));
    desk.api()
        .post(
            "/integration_keys",
            quoted("{'integration_key':{'name':'Soon over','expires_time':{'value':'%d'},")
                    .formatted(Instant.now().plus(Duration.ofDays(1)).toEpochMilli())
                + "\"roles\":[{\"name\":\"SDReport\"}]}}");
    assertThat(desk.administrator().get(HOME).body()).contains("2 API keys expire soon:");
  }

  private static String expiringIn(Duration time) {
    return quoted("{'api_key':{'expires_time':{'value':'%d'}}}")
        .formatted(Instant.now().plus(time).toEpochMilli());
  }
}
