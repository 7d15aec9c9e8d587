package org.relaydesk.it.console.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.roleCalled;
import static org.relaydesk.fixture.builder.SupportGroupBuilder.groupCalled;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.run.Json.quoted;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.browser.PageClient;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Metrics;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.server.Receiver;
import org.relaydesk.it.console.SharedConsoleIT;

/** A ticket's life on the pages; every effect is looked up through the API. */
final class TicketPageIT extends SharedConsoleIT {
  private static final String STATEMENTS =
      "relaydesk_sql_statements_total{operation=\"/desk/ticket.xhtml\"}";
  private static final String TRASH = "/desk/requests.xhtml?trash=true";

  @BeforeAll
  static void addParts() {
    String supplies = made("/subcategories", "subcategory", "Supplies", "category", "2");
    made("/items", "item", "Rack supply", "subcategory", supplies);
    made("/subcategories", "subcategory", "Uplink", "category", "2");
  }

  private static String made(
      String path, String wrapper, String name, String parent, String parentId) {
    return desk.api()
        .post(
            path,
            quoted("{'%s':{'name':'%s','%s':{'id':'%s'}}}")
                .formatted(wrapper, name, parent, parentId))
        .id(wrapper);
  }

  private static Browser onPageOf(JsonObject ticket) {
    return desk.signedIn().open(page(ticket));
  }

  private static String page(JsonObject ticket) {
    return "/desk/ticket.xhtml?id=" + ticket.getString("id");
  }

  private static JsonObject now(String id) {
    ApiAnswer answer = desk.api().get("/requests/" + id);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.entity("request");
  }

  private static String name(JsonObject request, String field) {
    return request.get(field) instanceof JsonObject reference ? reference.getString("name") : "";
  }

  private static Browser withParts(Browser browser) {
    return browser
        .choose("Category", "Network")
        .choose("Subcategory", "Supplies")
        .choose("Item", "Rack supply");
  }

  @Test
  void aCategoryOffersItsPartsAndAnotherOneForgetsThem() {
    JsonObject ticket = desk.api().add(aRequest());
    String id = ticket.getString("id");
    Browser browser = withParts(onPageOf(ticket)).press("Save").sees("is saved");
    assertThat(name(now(id), "category")).isEqualTo("Network");
    assertThat(name(now(id), "subcategory")).isEqualTo("Supplies");
    assertThat(name(now(id), "item")).isEqualTo("Rack supply");

    browser.choose("Subcategory", "Uplink");
    offers(browser, "Item", 1);
    browser.choose("Category", "General");
    offers(browser, "Subcategory", 1);
    browser.press("Save").sees("is saved");
    assertThat(name(now(id), "category")).isEqualTo("General");
    assertThat(now(id).get("subcategory")).isEqualTo(JsonValue.NULL);
    assertThat(now(id).get("item")).isEqualTo(JsonValue.NULL);
  }

  /** Waits until a box has so many entries, the empty one included. */
  private static void offers(Browser browser, String box, int entries) {
    Locator choice = browser.page().getByLabel(box, new Page.GetByLabelOptions().setExact(true));
    PlaywrightAssertions.assertThat(choice.locator("option")).hasCount(entries);
  }

  @Test
  void whatIsOutOfUseStaysWithTheTicketsThatHaveIt() {
    String old = made("/subcategories", "subcategory", "Token ring", "category", "2");
    String item = made("/items", "item", "Terminator", "subcategory", old);
    JsonObject ticket =
        desk.api()
            .add(
                aRequest()
                    .with("category", Json.of("id", "2"))
                    .with("subcategory", Json.of("id", old))
                    .with("item", Json.of("id", item)));
    desk.api().delete("/items/" + item);
    desk.api().delete("/subcategories/" + old);
    onPageOf(ticket).fill("Subject", "Said more plainly").press("Save").sees("is saved");
    JsonObject now = now(ticket.getString("id"));
    assertThat(now.getString("subject")).isEqualTo("Said more plainly");
    assertThat(name(now, "subcategory")).isEqualTo("Token ring");
    assertThat(name(now, "item")).isEqualTo("Terminator");
  }

  @Test
  void aTicketIsGivenToAGroupAndARep() {
    JsonObject rep = desk.api().add(aSupportRep());
    desk.api().add(groupCalled("Second line"));
    JsonObject ticket = desk.api().add(aRequest());
    onPageOf(ticket)
        .choose("Technician", rep.getString("name"))
        .choose("Group", "Second line")
        .press("Save")
        .sees("is saved");
    JsonObject now = now(ticket.getString("id"));
    assertThat(now.getJsonObject("technician").getString("id")).isEqualTo(rep.getString("id"));
    assertThat(name(now, "group")).isEqualTo("Second line");
  }

  /** Browsers end lines with CR LF, whatever they were shown. */
  @Test
  void aDescriptionOfSeveralLinesThatNobodyTouchedIsNoChange() {
    JsonObject ticket = desk.api().add(aRequest().withDescription("No ping\nsince nine"));
    onPageOf(ticket).fill("Subject", "Only this is new").press("Save").sees("is saved");
    JsonObject now = now(ticket.getString("id"));
    assertThat(now.getString("subject")).isEqualTo("Only this is new");
    assertThat(now.getString("description")).isEqualTo("No ping\nsince nine");
  }

  @Test
  void aCallbackIsSentOnceMore() {
    try (Receiver monitor = Receiver.start()) {
      JsonObject ticket = desk.api().add(aRequest().withCallback(monitor.url("/again")));
      Tickets.setStatus(desk.api(), ticket.getString("id"), "Resolved");
      monitor.awaitHits("/again", 1, Duration.ofSeconds(10));
      Tickets.awaitCallback(desk.api(), ticket.getString("id"), "delivered");
      Browser browser = onPageOf(ticket);
      assertThat(browser.page().locator(".events .soft").first().innerText())
          .startsWith("delivered");
      browser.press("Replay").sees("The callback is due again");
      monitor.awaitHits("/again", 2, Duration.ofSeconds(10));
    }
  }

  @Test
  void aCallbackThatWaitsForItsNextAttemptIsSentAtOnceAndEachAttemptIsTold() {
    try (Receiver monitor = Receiver.start().answering(503, "Retry-After", "600")) {
      JsonObject ticket = desk.api().add(aRequest().withCallback(monitor.url("/busy")));
      Tickets.setStatus(desk.api(), ticket.getString("id"), "Resolved");
      monitor.awaitHits("/busy", 1, Duration.ofSeconds(10));
      Tickets.awaitCallback(desk.api(), ticket.getString("id"), "due");
      Browser browser = onPageOf(ticket).press("Send now").sees("sent as soon as possible");
      monitor.awaitHits("/busy", 2, Duration.ofSeconds(10));
      browser.press("Refresh").sees("2 attempts").page().getByText("2 attempts").click();
      PlaywrightAssertions.assertThat(browser.page().locator(".attempts li")).hasCount(2);
      browser.sees("503");
    }
  }

  @Test
  void aTicketIsClosedWithWhatThereIsToSay() {
    JsonObject ticket = desk.api().add(aRequest());
    Browser browser = onPageOf(ticket);
    browser.page().getByText("Close this ticket").click();
    browser.fill("Closure comments", "Told by phone").press("Close").sees("is closed");
    JsonObject now = now(ticket.getString("id"));
    assertThat(name(now, "status")).isEqualTo("Closed");
    assertThat(now.getJsonObject("closure_info").getString("closure_comments"))
        .isEqualTo("Told by phone");
  }

  @Test
  void aNumberTypedIntoTheBarLeadsToItsTicket() {
    JsonObject ticket = desk.api().add(aRequest().withSubject("Found by its number"));
    Browser browser =
        desk.signedIn().fill("Jump to a ticket by its number", ticket.getString("id"));
    browser.page().keyboard().press("Enter");
    browser.sees("Found by its number");
  }

  @Test
  void aRequestIsRaisedByHandAndWhatIsMissingIsSaidBesideItsField() {
    Browser browser = desk.signedIn();
    browser.page().getByText("New request").click();
    browser.fill("Requester (name or e-mail address)", "caller@plant.example");
    browser.fill("Description", "He rang twice").choose("Priority", "High");
    withParts(browser).press("Add request");
    assertThat(browser.page().locator(".field", withText("Subject")).locator(".wrong").innerText())
        .isNotBlank();

    browser.fill("Subject", "Door 4 stays shut");
    browser
        .fill("Callback URL", "http://127.0.0.1:59999/done")
        .press("Add request")
        .sees("is added");
    JsonObject added = now(browser.page().url().replaceAll(".*id=", ""));
    assertThat(added.getString("subject")).isEqualTo("Door 4 stays shut");
    assertThat(added.getString("description")).isEqualTo("He rang twice");
    assertThat(added.getString("callback_url")).isEqualTo("http://127.0.0.1:59999/done");
    assertThat(added.getJsonObject("requester").getString("email_id"))
        .isEqualTo("caller@plant.example");
    assertThat(name(added, "priority")).isEqualTo("High");
    assertThat(name(added, "item")).isEqualTo("Rack supply");
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void aTicketGoesToTheTrashAndComesBack() {
    JsonObject ticket = desk.api().add(aRequest().withSubject("Thrown away by mistake"));
    Browser browser = onPageOf(ticket).press("Move to trash").sees("is in the trash");
    assertThat(now(ticket.getString("id")).getBoolean("is_trashed")).isTrue();
    browser
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Trash").setExact(true))
        .click();
    browser
        .page()
        .locator("tr", withText("Thrown away by mistake"))
        .getByText("Restore")
        .last()
        .click();
    browser.sees("is restored");
    assertThat(now(ticket.getString("id")).getBoolean("is_trashed")).isFalse();
  }

  private static PageClient reader(String role, String scope, String rights) {
    desk.api().add(roleCalled(role).in(scope).allowing(rights));
    return desk.pagesOf(desk.api().add(aSupportRep().withRole("SDReport").withRole(role)));
  }

  @Test
  void theTrashOffersToRestoreWhatItsReaderMayRestore() {
    String id = desk.api().add(aRequest().withSubject("Somebody else's")).getString("id");
    desk.api().delete("/requests/" + id + "/move_to_trash");
    assertThat(reader("Own trash", "own", "requests.delete").get(TRASH).body())
        .contains("Somebody else's")
        .doesNotContain("value=\"Restore\"");
    assertThat(desk.administrator().get(TRASH).body()).contains("value=\"Restore\"");
  }

  /** With a callback and history, for who may everything and for who may it in some tickets. */
  @ParameterizedTest
  @ValueSource(strings = {"all", "group", "own"})
  void thePageOfATicketCostsAtMostEightStatements(String scope) {
    JsonObject ticket = desk.api().add(aRequest().withCallback("http://127.0.0.1:59999/counted"));
    Tickets.setStatus(desk.api(), ticket.getString("id"), "Resolved");
    PageClient pages = reader("Counting in " + scope, scope, "requests.* callbacks.*");
    assertThat(pages.get(page(ticket)).body()).contains("/counted");
    assertThat(Metrics.usually(desk.api(), STATEMENTS, () -> pages.get(page(ticket))))
        .isBetween(3.0, 8.0);
  }
}
