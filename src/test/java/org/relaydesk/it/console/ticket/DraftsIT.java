package org.relaydesk.it.console.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.run.Json.quoted;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.browser.ConsoleDesk;
import org.relaydesk.it.console.SharedConsoleIT;

/** What is typed on the pages and not saved yet: it is never lost, and shown to nobody else. */
final class DraftsIT extends SharedConsoleIT {
  private static final String NOTICE = "What you typed here is not saved yet";

  private static JsonObject ticket(String subject) {
    return desk.api().add(aRequest().withSubject(subject));
  }

  private static String page(JsonObject ticket) {
    return "/desk/ticket.xhtml?id=" + ticket.getString("id");
  }

  private static JsonObject now(JsonObject ticket) {
    return desk.api().get("/requests/" + ticket.getString("id")).entity("request");
  }

  private static void holds(Browser browser, String box, String text) {
    PlaywrightAssertions.assertThat(box(browser, box)).hasValue(text);
  }

  private static Locator box(Browser browser, String box) {
    return browser.page().locator("[id='" + box + "']");
  }

  private static Browser signInAgain(Browser browser) {
    return browser
        .sees("Your session is over")
        .fill("Login name", ConsoleDesk.ADMINISTRATOR)
        .fill("Password", ConsoleDesk.PASSWORD)
        .press("Sign in");
  }

  @Test
  void whoseSessionEndsWhileTypingFindsTheTicketAndTheTextAfterTheSignIn() {
    JsonObject ticket = ticket("Typed over a long lunch");
    Browser browser = desk.signedIn().open(page(ticket));
    browser.fill("How it was solved", "Ate the whole lunch, then swapped the fuse");
    browser.page().context().clearCookies();
    signInAgain(browser.press("Save resolution")).sees(NOTICE);
    assertThat(browser.page().url()).endsWith(page(ticket));
    browser.press("Save resolution").sees("The resolution is saved");
    assertThat(now(ticket).getJsonObject("resolution").getString("content")).contains("the fuse");
    assertThat(browser.page().locator("main").innerText()).doesNotContain(NOTICE);
  }

  @Test
  void savingOnePartOfATicketLeavesWhatIsTypedInAnother() {
    JsonObject ticket = ticket("Two parts");
    Browser browser = desk.signedIn().open(page(ticket));
    browser.fill("How it was solved", "Half a sentence");
    browser.fill("Subject", "Two parts, one saved").press("Save").sees("is saved");
    holds(browser, "solving:content", "Half a sentence");
    browser.press("Pick up").sees("is yours");
    holds(browser, "solving:content", "Half a sentence");
    browser.press("Save resolution").sees("The resolution is saved");
    assertThat(now(ticket).getString("subject")).isEqualTo("Two parts, one saved");
  }

  @Test
  void whatSomebodyElseStoredStandsBesideWhatIsTyped() {
    JsonObject ticket = ticket("Both want another subject");
    Browser browser = desk.signedIn().open(page(ticket));
    browser.fill("How it was solved", "Typed beside it").fill("Subject", "Mine");
    desk.api()
        .put("/requests/" + ticket.getString("id"), anEditOf("request").with("subject", "Theirs"));
    browser.press("Save").sees("Somebody else changed this ticket meanwhile (subject)");
    browser.sees("Stored now: Theirs");
    holds(browser, "form:subject", "Mine");
    holds(browser, "solving:content", "Typed beside it");
    browser.open(page(ticket));
    holds(browser, "form:subject", "Mine");
    browser.press("Save").sees("is saved");
    assertThat(now(ticket).getString("subject")).isEqualTo("Mine");
  }

  @Test
  void aReloadRestoresChoicesThatDependOnEachOther() {
    String under =
        desk.api()
            .post(
                "/subcategories",
                quoted("{'subcategory':{'name':'Drafted','category':{'id':'2'}}}"))
            .id("subcategory");
    desk.api()
        .post(
            "/items",
            quoted("{'item':{'name':'Drafted item','subcategory':{'id':'%s'}}}").formatted(under));
    Browser browser = desk.signedIn().open("/desk/new-ticket.xhtml");
    browser.fill("Subject", "Not sent yet").choose("Category", "Network");
    browser.choose("Subcategory", "Drafted").choose("Item", "Drafted item");
    browser.page().reload();
    browser.sees(NOTICE);
    PlaywrightAssertions.assertThat(box(browser, "form:item").locator("option:checked"))
        .hasText("Drafted item");
    holds(browser, "form:subject", "Not sent yet");
    browser.press("Discard it");
    holds(browser, "form:subject", "");
    assertThat(box(browser, "form:category").inputValue()).isEmpty();
  }

  @Test
  void aDraftIsGoneAfterTheSignOutAndNoPasswordIsEverInOne() {
    JsonObject ticket = ticket("Left behind");
    Browser browser = desk.signedIn().open(page(ticket)).fill("Subject", "Left behind, typed");
    browser.open("/desk/change-password.xhtml").fill("New password", "never to be kept");
    browser.open(page(ticket)).sees(NOTICE);
    assertThat(stored(browser)).contains("Left behind, typed").doesNotContain("never to be kept");
    browser.page().locator(".who .name").click();
    browser.press("Sign out").page().getByLabel("Password").waitFor();
    assertThat(stored(browser)).doesNotContain("Left behind, typed");
  }

  private static String stored(Browser browser) {
    return String.valueOf(browser.page().evaluate("JSON.stringify({...sessionStorage})"));
  }

  @Test
  void aSixthTabTakesNothingFromTheFirst() {
    JsonObject ticket = ticket("In the first tab");
    Browser browser = desk.signedIn().open(page(ticket)).fill("Subject", "Typed in the first tab");
    Page tab = browser.page().context().newPage();
    for (int i = 0; i < 6; i++) {
      tab.navigate(desk.server().baseUri().resolve("/desk/new-ticket.xhtml").toString());
    }
    browser.press("Save").sees("is saved");
    assertThat(now(ticket).getString("subject")).isEqualTo("Typed in the first tab");
  }
}
