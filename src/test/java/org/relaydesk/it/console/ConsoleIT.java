package org.relaydesk.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.roleCalled;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.browser.ConsoleDesk;
import org.relaydesk.fixture.browser.PageClient;
import org.relaydesk.fixture.builder.EditBuilder;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.server.Receiver;

/** The pages, used as people use them; every effect is looked up through the API. */
final class ConsoleIT extends SharedConsoleIT {
  private static final String ALL = quoted("{'list_info':{'row_count':100}}");

  @Test
  void theFirstSignInReplacesThePasswordAndRemovesTheFile() {
    assertThat(desk.firstLogin()).doesNotExist();
    desk.signedIn().sees("Dashboard");
  }

  @Test
  void anAlarmIsRaisedWithAKeyFromThePageAndResolvedOnThePage() {
    try (Receiver monitor = Receiver.start()) {
      Browser browser = desk.signedIn();
      Desk api = desk.api().as(keyFromThePage(browser));
      JsonObject ticket =
          api.add(aRequest().withSubject("Router R7 down").withCallback(monitor.url("/done")));

      browser.open("/desk/requests.xhtml").fill("Subject contains", "router r7").press("Filter");
      browser.page().locator("main").getByText("Router R7 down").click();
      browser.press("Pick up").sees("is yours");
      browser.fill("How it was solved", "Power is back").press("Save resolution").sees("is saved");
      browser.choose("Status", "Resolved").press("Save").sees("is saved");

      List<Receiver.Hit> hits = monitor.awaitHits("/done", 1, Duration.ofSeconds(10));
      assertThat(hits.get(0).request().getString("id")).isEqualTo(ticket.getString("id"));
      assertThat(hits.get(0).body()).contains("Power is back");
      await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () ->
                  browser
                      .press("Refresh")
                      .page()
                      .locator("main")
                      .innerText()
                      .contains("delivered"));
    }
  }

  private static String keyFromThePage(Browser browser) {
    browser.open("/desk/my-key.xhtml");
    browser.page().getByText("Make a new value").click();
    browser.page().locator("[id='renew:expires_time']").fill("2037-05-15T09:30");
    // The preset overlap lets the old value live: it is the other tests' key.
    browser.press("Regenerate").sees("Copy the key now").sees("May 15, 2037 09:30 AM");
    return browser.page().locator("#key-value").innerText();
  }

  /** This desk has no mail host, as a new one has none. */
  @Test
  void aRoleIsMadeByTickingWhatItAllows() {
    Browser browser = desk.signedIn().open("/desk/roles.xhtml");
    browser.page().getByText("Add a role").click();
    browser.fill("Name", "Night shift").choose("Holds in", "tickets of own groups, and own");
    Locator.GetByLabelOptions exact = new Locator.GetByLabelOptions().setExact(true);
    Locator requests = browser.page().locator("fieldset", withText("Requests"));
    requests.getByLabel("View", exact).check();
    requests.getByLabel("Pick up", exact).check();
    browser.press("Save").sees("Night shift is saved");
    assertThat(requests.getByLabel("Pick up", exact).isChecked()).isTrue();
    assertThat(desk.api().get("/roles", ALL).rows("roles"))
        .filteredOn(role -> role.getString("name").equals("Night shift"))
        .singleElement()
        .satisfies(
            role -> {
              assertThat(role.getString("scope")).isEqualTo("group");
              assertThat(role.getJsonObject("rights").get("requests"))
                  .hasToString(quoted("['view','pickup']"));
            });
    browser.page().getByText("Delete this role").click();
    browser.press("Delete for good").sees("Night shift is deleted");
  }

  @Test
  void whoMayNotChangeATicketIsShownNoButtonForIt() {
    desk.api()
        .post(
            "/roles",
            roleCalled("Own only")
                .in("own")
                .allowing("requests.edit requests.pickup requests.close requests.delete")
                .input());
    JsonObject rep = desk.api().add(aSupportRep().withRole("SDReport").withRole("Own only"));
    String foreign = desk.api().add(aRequest()).getString("id");
    String own =
        desk.api()
            .add(aRequest().with("technician", Json.of("id", rep.getString("id"))))
            .getString("id");
    PageClient pages = desk.pagesOf(rep);
    assertThat(pages.get("/desk/ticket.xhtml?id=" + foreign).body())
        .contains("Support rep")
        .doesNotContain("form:save", "acts:pickup", "acts:trash", "Close this ticket");
    assertThat(pages.get("/desk/ticket.xhtml?id=" + own).body())
        .contains("form:save", "acts:pickup", "acts:trash");
  }

  @Test
  void aRepOrRoleThatAllowsMoreThanItsReaderHasIsShownWithoutButtons() {
    String rights = "people.view people.edit keys.view keys.add keys.delete settings.edit";
    RoleBuilder keeper = roleCalled("Keeper of some").in("group").allowing(rights);
    String role = desk.api().add(keeper).getString("id");
    JsonObject reader = desk.api().add(aSupportRep().withRole("Keeper of some"));
    String colleague = desk.api().add(aSupportRep().withRole("Keeper of some")).getString("id");
    String newcomer = desk.api().add(aSupportRep().withoutRoles()).getString("id");
    PageClient pages = desk.pagesOf(reader);
    assertThat(pages.get("/desk/rep.xhtml?id=" + colleague).body())
        .contains("Only somebody who may all that this rep may", "Keeper of some")
        .doesNotContain("form:save", "key:generate", "pass:issue");
    assertThat(pages.get("/desk/rep.xhtml?id=" + newcomer).body())
        .contains("form:save", "key:generate", "pass:issue")
        .doesNotContain("Only somebody who may all", "SDAdmin");
    assertThat(pages.get("/desk/role.xhtml?id=" + role).body())
        .contains("Only somebody who may all that this role allows")
        .doesNotContain("form:save", "ending:delete");
  }

  @Test
  void whoMayEditAndNotCloseIsNotOfferedTheStatusThatCloses() {
    desk.api()
        .post("/roles", quoted("{'role':{'name':'Editor','rights':{'requests':['view','edit']}}}"));
    JsonObject rep = desk.api().add(aSupportRep().withRole("Editor"));
    String page = "/desk/ticket.xhtml?id=" + desk.api().add(aRequest()).getString("id");
    assertThat(desk.pagesOf(rep).get(page).body())
        .contains("form:save", ">Resolved</option>")
        .doesNotContain(">Closed</option>");
    assertThat(desk.administrator().get(page).body()).contains(">Closed</option>");
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void whoIsSecondIsToldWhatTheFirstChangedAndNothingIsOverwritten() {
    JsonObject ticket = desk.api().add(aRequest().withSubject("Two at once"));
    String path = "/requests/" + ticket.getString("id");
    Browser browser = desk.signedIn().open("/desk/ticket.xhtml?id=" + ticket.getString("id"));
    desk.api().put(path, anEditOf("request").naming("priority", "Low"));
    browser.fill("Subject", "Two at once, mine").press("Save");
    browser.sees("Somebody else changed this ticket meanwhile (priority)");
    browser.press("Save").sees("is saved");
    JsonObject now = desk.api().get(path).body().getJsonObject("request");
    assertThat(now.getString("subject")).isEqualTo("Two at once, mine");
    assertThat(now.getJsonObject("priority").getString("name")).isEqualTo("Low");
  }

  @Test
  void aFirstVisitCostsLittleAndItsPartsAreKeptForAYear() {
    PageClient pages = compressing();
    Set<String> parts = new HashSet<>();
    int size = 0;
    for (String page : List.of("/desk/index.xhtml", "/desk/requests.xhtml")) {
      PageClient.Seen seen = pages.get(page);
      assertThat(seen.header("Content-Encoding")).isEmpty();
      size += seen.size();
      parts.addAll(seen.parts());
    }
    assertThat(parts).hasSizeGreaterThan(5);
    size += parts.stream().mapToInt(part -> keptForAYear(pages, part)).sum();
    assertThat(size).isBetween(50_000, 600_000);
  }

  @Test
  void theViewerOfTheApiIsCompressedAndKeptTooAndWhatIsMissingIsNot() {
    PageClient pages = compressing();
    List<String> viewer =
        pages.get("/desk/api.xhtml").parts().stream()
            .filter(part -> part.contains("swagger"))
            .toList();
    assertThat(viewer).hasSize(2);
    assertThat(viewer.stream().mapToInt(part -> keptForAYear(pages, part)).sum())
        .isBetween(50_000, 600_000);
    assertThat(pages.get("/jakarta.faces.resource/no.css.xhtml?ln=desk").header("Cache-Control"))
        .doesNotContain("max-age");
  }

  private static PageClient compressing() {
    PageClient pages =
        new PageClient(desk.server().baseUri()).withHeader("Accept-Encoding", "gzip");
    pages.signIn(ConsoleDesk.ADMINISTRATOR, ConsoleDesk.PASSWORD, "");
    return pages;
  }

  private static int keptForAYear(PageClient pages, String part) {
    PageClient.Seen seen = pages.get(part);
    assertThat(seen.status()).as(part).isEqualTo(200);
    assertThat(part).matches(".*[?&]v=[0-9a-f.]{5,}.*");
    assertThat(seen.header("Cache-Control")).as(part).contains("max-age=31536000");
    assertThat(seen.header("Content-Encoding")).as(part).isEqualTo("gzip");
    assertThat(seen.header("Vary")).as(part).contains("Accept-Encoding");
    return seen.size();
  }

  @Test
  void whoseSessionIsOverIsLedToTheSignInAndToldSo() {
    JsonObject rep = desk.api().add(aSupportRep());
    PageClient pages = desk.pagesOf(rep);
    String list = "/desk/requests.xhtml?trash=true";
    PageClient.Seen open = pages.get(list);
    EditBuilder off = anEditOf("technician").with("login_permission", false);
    desk.api().put("/technicians/" + rep.getString("id"), off);
    String led = "/desk/sign-in.xhtml?from=%2Fdesk%2Frequests.xhtml%3Ftrash%3Dtrue&over=true";
    await()
        .atMost(5, TimeUnit.SECONDS)
        .untilAsserted(() -> assertThat(pages.get(list).header("Location")).isEqualTo(led));
    PageClient.Seen script = pages.byScript().submit(open, "list", Map.of("table", "x"));
    assertThat(script.body()).contains("<redirect url=\"" + led.replace("&", "&amp;") + "\"");
    assertThat(pages.get(led).body()).contains("Your session is over");
  }

  @Test
  void aSessionThatEndsWhileAPageIsOpenLeadsItsScriptsToTheSignIn() {
    Browser browser = desk.signedIn().open("/desk/reps.xhtml");
    Page elsewhere = browser.page().context().newPage();
    elsewhere.navigate(desk.server().baseUri().resolve("/desk/index.xhtml").toString());
    elsewhere.getByText("Administrator").first().click();
    elsewhere.getByText("Sign out").click();
    elsewhere.getByLabel("Password").waitFor();
    browser.page().locator("th", withText("Login name")).click();
    browser.sees("Your session is over");
  }

  @Test
  void aPageThatTheServerForgotIsOpenedAnewAndSaysSo() {
    JsonObject ticket = desk.api().add(aRequest());
    Browser browser = desk.signedIn().open("/desk/ticket.xhtml?id=" + ticket.getString("id"));
    Page elsewhere = browser.page().context().newPage();
    for (int i = 0; i < 14; i++) {
      elsewhere.navigate(desk.server().baseUri().resolve("/desk/my-key.xhtml").toString());
    }
    browser.fill("Subject", "typed too late").press("Save").sees("is opened anew");
    assertThat(browser.page().locator("[id='form:subject']").inputValue())
        .isEqualTo("typed too late");
    browser.press("Save").sees("is saved").sees("typed too late");
  }
}
