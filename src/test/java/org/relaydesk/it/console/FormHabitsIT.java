package org.relaydesk.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.browser.Browser;

/** What people's hands do on a ticket's page: Enter in a box, Back after a button, two tabs. */
final class FormHabitsIT extends SharedConsoleIT {
  private final JsonObject ticket = desk.api().add(aRequest());
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

  private JsonObject now() {
    return desk.api().get(path).entity("request");
  }

  private static Locator box(Page tab, String id) {
    return tab.locator("[id='" + id + "']");
  }

  @Test
  void enterInTheSubjectSavesTheTicket() {
    Browser browser = desk.signedIn().open(page).fill("Subject", "Said by Enter");
    box(browser.page(), "form:subject").press("Enter");
    browser.sees("is saved");
    assertThat(now().getString("subject")).isEqualTo("Said by Enter");
  }

  @Test
  void enterInATimeRecordsTheWorkOnce() {
    Browser browser = desk.signedIn().open(page).fill("Minutes", "5");
    box(browser.page(), "working:time_spent_minutes").press("Enter");
    browser.sees("0 h 5 min in all");
    assertThat(rows("worklogs")).hasSize(1);
  }

  /** Whoever ends an address with Enter may not have ended what they write. */
  @ParameterizedTest
  @CsvSource({"To, to", "Copy to, cc", "Blind copy to, bcc", "Subject of the mail, reply_subject"})
  void enterBesideAReplySendsNoMail(String label, String id) {
    Browser browser = desk.signedIn().open(page).fill("Your reply", "Half a sent");
    browser.fill(label, "nora@acme.example");
    box(browser.page(), "replying:" + id).press("Enter");
    browser.press("Keep as draft").sees("The draft is kept");
    assertThat(replies()).isEmpty();
    assertThat(rows("drafts")).hasSize(1);
  }

  /** A browser fills in what stood in a box when its page was left. */
  @Test
  void backAfterAButtonRepeatsNothingAndBringsNothingBackThatWasSent() {
    Browser browser = desk.signedIn().open("/desk/requests.xhtml").open(page);
    browser.fill("Your note", "Once").press("Add note").sees("The note is added");
    browser.page().goBack();
    browser.page().goForward();
    browser.sees("Conversation");
    assertThat(box(browser.page(), "noting:note_text")).hasValue("");
    browser.fill("Your note", "Twice").press("Add note").sees("The note is added").sees("Once");
    browser.page().goBack();
    browser.page().reload();
    assertThat(rows("notes"))
        .extracting(note -> note.getString("description"))
        .containsExactly("Once", "Twice");
  }

  @Test
  void whatIsDoneInOneTabIsNotUndoneByTheOther() {
    Browser browser = desk.signedIn().open(page);
    Page second = browser.page().context().newPage();
    second.navigate(desk.server().baseUri().resolve(page).toString());
    browser.press("Pick up").sees("is yours");
    box(second, "form:subject").fill("Of the second tab");
    press(second, "Save");
    assertThat(second.locator("main")).containsText("Somebody else changed this ticket");
    assertThat(box(second, "form:subject")).hasValue("Of the second tab");
    press(second, "Save");
    assertThat(second.locator("main")).containsText("is saved");
    assertThat(now().getString("subject")).isEqualTo("Of the second tab");
    assertThat(now().getJsonObject("technician").getString("name")).isEqualTo("Administrator");
  }

  @Test
  void whatIsTypedInTwoTabsStaysApartAndIsStoredByBoth() {
    Browser browser = desk.signedIn().open(page).fill("Your note", "Of the first tab");
    Page second = browser.page().context().newPage();
    second.navigate(desk.server().baseUri().resolve(page).toString());
    assertThat(box(second, "noting:note_text")).hasValue("");
    second.locator("summary:text-is('Note')").click();
    box(second, "noting:note_text").fill("Of the second tab");
    press(second, "Add note");
    assertThat(second.locator("main")).containsText("The note is added");
    browser.press("Add note").sees("The note is added").sees("Of the second tab");
    assertThat(rows("notes"))
        .extracting(note -> note.getString("description"))
        .containsExactly("Of the second tab", "Of the first tab");
  }

  @Test
  void aTimerStartedInOneTabIsStoppedInTheOther() {
    Browser browser = desk.signedIn().open(page);
    Page second = browser.page().context().newPage();
    second.navigate(desk.server().baseUri().resolve(page).toString());
    browser.page().getByText("Record work").click();
    browser.press("Start timer").sees("The timer has been running for");
    second.getByText("Record work").click();
    press(second, "Stop timer");
    assertThat(browser.page().locator("[data-timer=running]")).isHidden();
    press(second, "Record");
    assertThat(second.locator("main")).containsText("0 h 1 min in all");
    assertThat(rows("worklogs")).hasSize(1);
  }

  private static void press(Page tab, String button) {
    tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }
}
