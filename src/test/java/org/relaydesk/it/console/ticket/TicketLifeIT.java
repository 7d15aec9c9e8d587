package org.relaydesk.it.console.ticket;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;

import com.microsoft.playwright.Locator;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.browser.ConsoleDesk;
import org.relaydesk.fixture.browser.PngPicture;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.mail.Correspondent;
import org.relaydesk.fixture.mail.Mailbox;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.Receiver;
import org.relaydesk.it.console.SharedConsoleIT;

/**
 * The whole life of a ticket on its page, from the alarm that raises it to the callback that tells
 * the alarm; each effect is looked up through the API, in the mailbox and at the receiver.
 */
final class TicketLifeIT extends SharedConsoleIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Pattern MARKED = Pattern.compile("We see it, too:\\s+\\[picture \\d+]");

  private static final String DROP_A_LOG =
      """
      (form) => {
        const data = new DataTransfer();
        data.items.add(new File(['No ping since 09:10'], 'trace.log', { type: 'text/plain' }));
        form.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      }
      """;

  /** The latest first. */
  private static final String[] ACTS = {
    "CLOSE",
    "UPDATE",
    "RESOLUTION",
    "ADD_WORKLOG",
    "ADD_NOTE",
    "UPDATE",
    "ADD_REPLY",
    "PICKUP",
    "ADD"
  };

  private final Receiver monitor = Receiver.start();
  private final String subject = TestRun.unique("Router R7 down");
  private final Correspondent nora = Correspondent.anybody();
  private final JsonObject sam = desk.api().add(aSupportRep().withRole("SDCo-ordinator"));
  private final JsonObject kim = desk.api().add(aSupportRep().withRole("SDCo-ordinator"));
  private final String id = raised();
  private final String path = "/requests/" + id;

  @AfterEach
  void stop() {
    monitor.close();
  }

  private String raised() {
    JsonObject key = desk.api().add(anIntegrationKey("SDMonitor"));
    Desk alarm = desk.api().as(key.getString("value"));
    return alarm
        .add(
            aRequest()
                .withSubject(subject)
                .withDescription("No ping since 09:10")
                .with("requester", nora.input())
                .withCallback(monitor.url("/clear")))
        .getString("id");
  }

  private List<JsonObject> rows(String kind) {
    return desk.api().get(path + "/" + kind).rows(kind);
  }

  private JsonObject now() {
    return desk.api().get(path).entity("request");
  }

  private static Correspondent mailOf(JsonObject rep) {
    return new Correspondent(rep.getString("name"), rep.getString("email_id"));
  }

  private static String whole(MimeMessage mail) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return bytes.toString(UTF_8);
  }

  @Test
  void anAlarmIsTakenUpTalkedAboutSolvedAndCleared() throws Exception {
    assertThat(nora.awaitMails(1).get(0).getSubject())
        .isEqualTo("Received: %s [##%s##]".formatted(subject, id));
    desk.pagesOf(sam);
    Browser browser = desk.window().signIn(sam.getString("login_name"), ConsoleDesk.PASSWORD);
    takesItUp(browser.sees("Dashboard"));
    replies(browser);
    givesItToKim(browser);
    tellsKimInANote(browser);
    recordsWork(browser);
    solves(browser);
    closes(browser);
    tellsItsStory();
  }

  private void takesItUp(Browser browser) {
    browser.open("/desk/requests.xhtml").fill("Subject contains", subject).press("Filter");
    browser.page().locator("main").getByText(subject).click();
    browser.sees("No ping since 09:10").press("Pick up").sees("is yours");
    assertThat(now().getJsonObject("technician").getString("id")).isEqualTo(sam.getString("id"));
    assertThat(mailOf(sam).queued(desk.api())).as("mails to who did it").isEmpty();
  }

  private void replies(Browser browser) throws Exception {
    assertThat(now().get("responded_time")).isEqualTo(JsonValue.NULL);
    Locator text = browser.fill("Your reply", "We see it, too:\n").page().getByLabel("Your reply");
    PngPicture.paste(text, "shot.png");
    assertThat(text).hasValue(MARKED);
    browser.page().locator("#replying").evaluate(DROP_A_LOG);
    assertThat(browser.page().locator("#replying .carried li > span:first-of-type"))
        .hasText(new String[] {"shot.png", "trace.log"});
    browser.press("Send reply").sees("The reply is on its way");
    Locator shown = browser.page().locator(".stream .reply .rich img");
    shown.scrollIntoViewIfNeeded();
    assertThat(shown).hasJSProperty("naturalWidth", PngPicture.WIDTH);
    MimeMessage mail = Mailbox.shared().awaitReplies(nora.address(), 1).get(0);
    assertThat(mail.getSubject()).isEqualTo("Re: %s [##%s##]".formatted(subject, id));
    assertThat(whole(mail))
        .contains("We see it, too:", "cid:", "shot.png", "trace.log")
        .contains(Base64.getEncoder().encodeToString("No ping since 09:10".getBytes(UTF_8)))
        .contains(Base64.getEncoder().encodeToString(PngPicture.png()).substring(0, 60));
    assertThat(now().get("responded_time")).isNotEqualTo(JsonValue.NULL);
  }

  private void givesItToKim(Browser browser) throws Exception {
    browser.choose("Technician", kim.getString("name")).press("Save").sees("is saved");
    assertThat(now().getJsonObject("technician").getString("id")).isEqualTo(kim.getString("id"));
    assertThat(mailOf(kim).awaitMails(1).get(0).getSubject())
        .isEqualTo("Assigned to you: %s [##%s##]".formatted(subject, id));
  }

  private void tellsKimInANote(Browser browser) throws Exception {
    browser.fill("Your note", "Spare parts are in Hall 3");
    browser.page().getByLabel("Tell the ticket's support rep by mail").check();
    browser.press("Add note").sees("The note is added");
    JsonObject note = rows("notes").get(0);
    assertThat(note.getString("description")).isEqualTo("Spare parts are in Hall 3");
    assertThat(note.getBoolean("show_to_requester")).isFalse();
    assertThat(note.getJsonObject("added_by").getString("id")).isEqualTo(sam.getString("id"));
    assertThat(whole(mailOf(kim).awaitMails(2).get(1)))
        .contains("Spare parts are in Hall 3", sam.getString("name"));
  }

  private void recordsWork(Browser browser) {
    browser.page().getByText("Record work").click();
    browser.press("Start timer").sees("The timer has been running for");
    // As if it had been started four and a half minutes ago.
    browser
        .page()
        .evaluate(
            "Object.keys(localStorage).filter(key => key.startsWith('relaydesk.timer'))"
                + ".forEach(key => localStorage.setItem(key, Date.now() - 270000))");
    browser.press("Stop timer").fill("What was done", "Drove to Hall 3");
    browser.press("Record").sees("0 h 5 min in all").sees("Drove to Hall 3");
    JsonObject worklog = rows("worklogs").get(0);
    assertThat(worklog.getJsonObject("time_spent").getString("value")).isEqualTo("300000");
    assertThat(worklog.getJsonObject("owner").getString("id")).isEqualTo(sam.getString("id"));
  }

  private void solves(Browser browser) throws Exception {
    browser.fill("How it was solved", "Swapped the power supply").press("Save resolution");
    browser.sees("The resolution is saved");
    assertThat(monitor.hits()).isEmpty();
    browser.choose("Status", "Resolved").press("Save").sees("is saved");
    JsonObject told = monitor.awaitHits("/clear", 1, SOON).get(0).request();
    assertThat(told.getString("id")).isEqualTo(id);
    assertThat(told.getJsonObject("resolution").getString("content"))
        .isEqualTo("Swapped the power supply");
    assertThat(whole(nora.awaitMails(3).get(2))).contains("Swapped the power supply");
    Tickets.awaitCallback(desk.api(), id, "delivered");
    browser.press("Refresh").sees("delivered");
  }

  private void closes(Browser browser) throws Exception {
    browser.page().getByText("Close this ticket").click();
    browser.fill("Closure comments", "Nora says thanks").press("Close").sees("is closed");
    assertThat(now().getJsonObject("status").getString("name")).isEqualTo("Closed");
    assertThat(nora.awaitMails(4).get(3).getSubject()).contains(subject, "[##" + id + "##]");
  }

  /** At the end each of it stands where people and programs look for it, and all has arrived. */
  private void tellsItsStory() {
    assertThat(rows("history").stream().map(act -> act.getString("operation")))
        .containsExactly(ACTS);
    assertThat(rows("conversations"))
        .extracting(entry -> entry.getString("type"))
        .containsExactlyInAnyOrder(
            "RequesterAck_E-Mail",
            "CONVERSATION",
            "TechnicianAssign_E-Mail",
            "NOTES",
            "TechnicianNote_E-Mail",
            "RequesterResolved_E-Mail",
            "RequesterClosed_E-Mail");
    await()
        .atMost(SOON)
        .until(
            () ->
                rows("notifications").stream()
                    .allMatch(mail -> mail.getString("state").equals("delivered")));
    assertThat(monitor.hits()).hasSize(1);
  }
}
