package org.relaydesk.it.console.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.aNew;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.browser.ConsoleDesk;
import org.relaydesk.fixture.browser.PageClient;
import org.relaydesk.fixture.http.Metrics;
import org.relaydesk.fixture.mail.Mailbox;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.console.SharedConsoleIT;

/**
 * What is said on a ticket, on its page; each effect is looked up through the API and in the
 * mailbox.
 */
final class TicketConversationPageIT extends SharedConsoleIT {
  private static final String STATEMENTS =
      "relaydesk_sql_statements_total{operation=\"/desk/ticket.xhtml\"}";
  private final String nora = TestRun.unique("nora").replace(' ', '.') + "@acme.example";
  private final JsonObject ticket =
      desk.api()
          .add(
              aRequest()
                  .with(
                      "requester",
                      Json.createObjectBuilder().add("name", nora).add("email_id", nora).build()));
  private final String path = "/requests/" + ticket.getString("id");
  private final String page = "/desk/ticket.xhtml?id=" + ticket.getString("id");

  private List<JsonObject> rows(String kind) {
    return desk.api().get(path + "/" + kind).rows(kind);
  }

  private List<JsonObject> replies() {
    return rows("notifications").stream()
        .filter(row -> row.getString("type").equals("CONVERSATION"))
        .toList();
  }

  @Test
  void aReplyGoesToTheRequesterAndStandsInTheStream() throws Exception {
    Browser browser = desk.signedIn().open(page);
    browser.fill("Your reply", "<p>The line is <b>mended</b><script>window.owned=1</script></p>");
    browser.press("Send reply").sees("The reply is on its way").sees("The line is mended");
    assertThat(browser.page().locator(".stream b", inside("mended")).count()).isEqualTo(1);
    assertThat(browser.page().evaluate("window.owned")).isNull();
    assertThat(replies()).hasSize(1);
    MimeMessage mail = Mailbox.shared().awaitReplies(nora, 1).get(0);
    assertThat(mail.getSubject()).contains("##" + ticket.getString("id") + "##");
    assertThat(desk.api().get(path).entity("request").isNull("responded_time")).isFalse();
    assertThat(browser.page().locator("#replying\\:reply_text").inputValue()).isEmpty();
  }

  @Test
  void aDraftIsGoneOnWithAndSent() {
    Browser browser = desk.signedIn().open(page);
    browser.fill("Your reply", "So far").fill("Copy to", "sam." + nora + ", kim." + nora);
    browser.press("Keep as draft").sees("The draft is kept").sees("This is your draft");
    assertThat(rows("drafts").get(0).getJsonArray("cc")).hasSize(2);
    assertThat(replies()).isEmpty();
    browser = desk.signedIn().open(page).sees("This is your draft");
    assertThat(browser.page().locator("#replying\\:reply_text").inputValue()).isEqualTo("So far");
    browser.fill("Your reply", "So far, and to the end");
    browser.press("Send reply").sees("The reply is on its way");
    assertThat(rows("drafts")).isEmpty();
    assertThat(replies().get(0).getString("description")).contains("to the end");
    for (String each : List.of(nora, "sam." + nora, "kim." + nora)) {
      assertThat(Mailbox.shared().awaitReplies(each, 1)).as("to %s", each).hasSize(1);
    }
  }

  @Test
  void aNoteStaysInside() {
    Browser browser = desk.signedIn().open(page);
    browser.fill("Your note", "CPU > 90 & load <5").press("Add note");
    browser.sees("The note is added").sees("CPU > 90 & load <5");
    assertThat(rows("notes").get(0).getString("description")).isEqualTo("CPU > 90 & load <5");
    assertThat(rows("notes").get(0).getBoolean("show_to_requester")).isFalse();
    assertThat(replies()).isEmpty();
  }

  @Test
  void aWrongAddressIsToldBesideItsBoxAndNothingIsSent() {
    Browser browser = desk.signedIn().open(page);
    browser.fill("Your reply", "x").fill("To", "nobody").press("Send reply");
    browser.sees("Not an address");
    assertThat(browser.page().locator("#replying\\:to").inputValue()).isEqualTo("nobody");
    assertThat(replies()).isEmpty();
  }

  @Test
  void whatWasTypedSurvivesAnExpiredSession() {
    Browser browser = desk.signedIn().open(page);
    browser.fill("Your reply", "Typed over a long lunch");
    browser.page().context().clearCookies();
    browser
        .press("Send reply")
        .sees("Your session is over")
        .fill("Login name", ConsoleDesk.ADMINISTRATOR)
        .fill("Password", ConsoleDesk.PASSWORD)
        .press("Sign in")
        .sees("Conversation");
    assertThat(browser.page().locator("#replying\\:reply_text").inputValue())
        .isEqualTo("Typed over a long lunch");
    browser.press("Send reply").sees("The reply is on its way");
    assertThat(Mailbox.shared().awaitReplies(nora, 1)).hasSize(1);
  }

  @Test
  void whoMayNeitherReplyNorNoteReadsWhatTheyMay() {
    desk.api().post(path + "/notes", aNew("note").with("description", "Inside alone"));
    desk.api().post(path + "/reply", aNew("reply").with("description", "Outside, too"));
    PageClient reader = desk.pagesOf(desk.api().add(aSupportRep().withRole("SDReport")));
    assertThat(reader.get(page).body())
        .contains("Outside, too")
        .doesNotContain("Inside alone", "Send reply", "Add note");
  }

  @Test
  void twoHundredEntriesCostAtMostTenStatements() {
    for (int i = 0; i < 100; i++) {
      desk.api().post(path + "/notes", quoted("{'note':{'description':'Note " + i + "'}}"));
      desk.api()
          .post(path + "/reply", quoted("{'reply':{'description':'<p>Reply " + i + "</p>'}}"));
    }
    PageClient pages = desk.administrator();
    assertThat(pages.get(page).body()).contains("Note 0", "<p>Reply 99</p>");
    assertThat(Metrics.usually(desk.api(), STATEMENTS, () -> pages.get(page))).isBetween(3.0, 10.0);
  }

  private static com.microsoft.playwright.Page.LocatorOptions inside(String text) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
  }
}
