package org.relaydesk.it.console.ticket;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.browser.ConsoleDesk;
import org.relaydesk.fixture.browser.PngPicture;
import org.relaydesk.fixture.mail.Mailbox;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.console.SharedConsoleIT;

/** Pictures and files that go with what is written on a ticket's page. */
final class WrittenFilesPageIT extends SharedConsoleIT {
  private static final Pattern MARKED = Pattern.compile("\\[picture \\d+]");

  private final String nora = TestRun.unique("nora").replace(' ', '.') + "@acme.example";
  private final String ticket =
      desk.api()
          .add(
              aRequest()
                  .with(
                      "requester",
                      Json.createObjectBuilder().add("name", nora).add("email_id", nora).build()))
          .getString("id");
  private final String path = "/requests/" + ticket;
  private final String page = "/desk/ticket.xhtml?id=" + ticket;

  private List<JsonObject> rows(String kind) {
    return desk.api().get(path + "/" + kind).rows(kind);
  }

  private JsonObject latestReply() {
    String id =
        rows("notifications").stream()
            .filter(mail -> mail.getString("type").equals("CONVERSATION"))
            .findFirst()
            .orElseThrow()
            .getString("id");
    return desk.api().get(path + "/notifications/" + id).entity("notification");
  }

  private Browser open() {
    return desk.signedIn().open(page);
  }

  private static Locator boxOf(Browser browser, String id) {
    return browser.page().locator("[id='" + id + "']");
  }

  private static Locator reply(Browser browser) {
    return boxOf(browser, "replying:reply_text");
  }

  private static Locator carried(Browser browser, String form) {
    return browser.page().locator("#" + form + " .carried");
  }

  private static void isLoaded(Locator picture) {
    picture.scrollIntoViewIfNeeded();
    assertThat(picture).hasJSProperty("naturalWidth", PngPicture.WIDTH);
  }

  @Test
  void aPastedPictureStandsInTheReplyInTheMailAndInTheStream() throws Exception {
    Browser browser = open().fill("Your reply", "CPU > 90 & load <5\nThere: ");
    PngPicture.paste(reply(browser), "shot.png");
    assertThat(reply(browser)).hasValue(MARKED);
    isLoaded(carried(browser, "replying").locator("li img"));
    browser.press("Send reply").sees("The reply is on its way");
    isLoaded(browser.page().locator(".stream .reply img"));
    assertThat(browser.page().locator(".stream .reply .enclosed a")).hasText("shot.png");
    JsonObject sent = latestReply();
    String url = sent.getJsonArray("attachments").getJsonObject(0).getString("content_url");
    assertThat(sent.getString("description"))
        .isEqualTo(
            "<div style=\"white-space:pre-wrap\">CPU &gt; 90 &amp; load &lt;5\nThere: <img src=\""
                + url
                + "\" alt=\"shot.png\" /></div>");
    MimeMessage mail = Mailbox.shared().awaitReplies(nora, 1).get(0);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    mail.writeTo(whole);
    String bytes = Base64.getEncoder().encodeToString(PngPicture.png());
    assertThat(whole.toString(UTF_8)).contains("image/png", bytes.substring(0, 60));
    assertThat(reply(browser)).hasValue("");
    assertThat(carried(browser, "replying").locator("li")).hasCount(0);
  }

  @Test
  void aDraftWithAPictureIsGoneOnWithInAnyWindow() {
    Browser browser = open().fill("Your reply", "First\n");
    PngPicture.paste(reply(browser), "shot.png");
    assertThat(reply(browser)).hasValue(MARKED);
    String typed = reply(browser).inputValue();
    browser.press("Keep as draft").sees("The draft is kept");
    browser = open().sees("This is your draft");
    assertThat(reply(browser)).hasValue(typed);
    isLoaded(carried(browser, "replying").locator("li img"));
    browser.fill("Your reply", typed + "\nand to the end");
    browser.page().onDialog(dialog -> dialog.accept());
    browser.press("Remove shot.png").sees("What you typed here is not saved yet");
    assertThat(carried(browser, "replying").locator("li")).hasCount(0);
    assertThat(reply(browser)).hasValue("First\n\nand to the end");
    browser.press("Send reply").sees("The reply is on its way");
    assertThat(latestReply().getString("description")).isEqualTo("First\n\nand to the end");
    assertThat(latestReply().getBoolean("has_attachments")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "noting:note_text, Your note, Add note, The note is added, .stream .note",
    "solving:content, How it was solved, Save resolution, The resolution is saved, .writing"
  })
  void aPictureStandsInANoteAndInTheResolution(
      String box, String label, String button, String done, String shown) {
    Browser browser = open().fill(label, "There: ");
    PngPicture.drop(boxOf(browser, box), "shot.png");
    assertThat(boxOf(browser, box)).hasValue(MARKED);
    browser.press(button).sees(done);
    if (box.startsWith("solving")) {
      browser.page().locator("#solution").click();
      assertThat(boxOf(browser, box)).hasValue(MARKED);
    }
    isLoaded(browser.page().locator(shown + " .rich img"));
  }

  @Test
  void filesAreChosenToGoWithAReplyAndLeftOutAgain() {
    Browser browser = open().fill("Your reply", "See there");
    Locator chooser = carried(browser, "replying").locator("input[type=file]");
    chooser.setInputFiles(
        new FilePayload[] {
          new FilePayload("a.log", "text/plain", "first".getBytes(UTF_8)),
          new FilePayload("<b>.txt", "text/plain", "second".getBytes(UTF_8))
        });
    Locator items = carried(browser, "replying").locator("li > span:first-of-type");
    assertThat(items).hasText(new String[] {"a.log", "<b>.txt"});
    browser.press("Remove a.log");
    assertThat(items).hasText(new String[] {"<b>.txt"});
    PngPicture.drop(browser.page().locator("#replying [type=submit]").first(), "shot.png");
    assertThat(items).hasText(new String[] {"<b>.txt", "shot.png"});
    assertThat(reply(browser)).hasValue("See there");
    browser.press("Put into the text shot.png");
    assertThat(reply(browser)).hasValue(Pattern.compile("See there\\[picture \\d+]"));
    browser.press("Send reply").sees("The reply is on its way");
    assertThat(latestReply().getJsonArray("attachments").getValuesAs(JsonObject.class))
        .extracting(file -> file.getString("name"))
        .containsExactly("<b>.txt", "shot.png");
    assertThat(rows("attachments")).as("the ticket's own").isEmpty();
  }

  @Test
  void whatIsRefusedIsToldBesideTheTextWhichStays() {
    Browser browser = open().fill("Your reply", "See there");
    Locator place = carried(browser, "replying");
    Locator chooser = place.locator("input[type=file]");
    chooser.setInputFiles(new FilePayload("empty.log", "text/plain", new byte[0]));
    assertThat(place.locator("[role=alert]")).containsText("'empty.log' is empty");
    browser
        .page()
        .evaluate(
            "Object.defineProperty(File.prototype, 'size', { get: () => 200 * 1024 * 1024 })");
    chooser.setInputFiles(new FilePayload("large.log", "text/plain", "x".getBytes(UTF_8)));
    assertThat(place.locator("[role=alert]")).containsText("larger than 100.0 MB");
    assertThat(place.locator("li")).hasCount(0);
    browser.press("Send reply").sees("The reply is on its way");
    assertThat(latestReply().getBoolean("has_attachments")).isFalse();
  }

  @Test
  void wordsThatAreCopiedWithAPictureOfThemArePastedAsWords() {
    Browser browser = open().fill("Your reply", "x");
    PngPicture.pasteWithWords(reply(browser));
    PngPicture.paste(browser.page().locator("body"), "shot.png");
    assertThat(browser.page().locator("#files li a")).hasText("shot.png");
    assertThat(rows("attachments")).hasSize(1);
    assertThat(carried(browser, "replying").locator("li")).hasCount(0);
  }

  private static void signIn(Browser browser) {
    browser
        .fill("Login name", ConsoleDesk.ADMINISTRATOR)
        .fill("Password", ConsoleDesk.PASSWORD)
        .press("Sign in");
  }

  /** Presses a button in a fold, which is opened first where another one closed it. */
  private static Browser press(Browser browser, String fold, String button) {
    Locator summary = browser.page().locator("summary:text-is('" + fold + "')");
    if (summary.locator("xpath=..").getAttribute("open") == null) {
      summary.click();
    }
    return browser.press(button);
  }

  @Test
  void allThatIsWrittenSurvivesAnExpiredSession() {
    Browser browser =
        open()
            .fill("Your reply", "Typed over a long lunch: ")
            .fill("Your note", "A note")
            .fill("How it was solved", "A fuse")
            .fill("Minutes", "25")
            .fill("What was done", "Ate");
    PngPicture.paste(reply(browser), "shot.png");
    assertThat(reply(browser)).hasValue(MARKED);
    browser.page().context().clearCookies();
    PngPicture.paste(boxOf(browser, "noting:note_text"), "late.png");
    assertThat(carried(browser, "noting").locator("[role=alert]"))
        .containsText("Your session is over");
    signIn(press(browser, "Reply", "Send reply").sees("Your session is over"));
    browser.sees("What you typed here is not saved yet");
    assertThat(reply(browser)).hasValue(MARKED);
    isLoaded(carried(browser, "replying").locator("li img"));
    assertThat(boxOf(browser, "noting:note_text")).hasValue("A note");
    assertThat(boxOf(browser, "solving:content")).hasValue("A fuse");
    assertThat(boxOf(browser, "working:work_description")).hasValue("Ate");
    browser.press("Record").sees("0 h 25 min in all");
    assertThat(reply(browser)).hasValue(MARKED);
    press(browser, "Reply", "Send reply").sees("The reply is on its way");
    isLoaded(browser.page().locator(".stream .reply img"));
    press(browser, "Note", "Add note").sees("The note is added");
    press(browser, "Resolution", "Save resolution").sees("The resolution is saved");
    assertThat(rows("notes").get(0).getString("description")).isEqualTo("A note");
  }
}
