package org.relaydesk.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.run.Json.quoted;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.browser.ConsoleDesk;
import org.relaydesk.fixture.browser.PageClient;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.run.TestRun;

/** Every page: readable by everyone, in both appearances and sizes. */
final class ConsolePagesIT extends ConsoleDeskIT {
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  /** Those that take nothing. */
  private static final List<String> PLAIN =
      List.of(
          "api",
          "audit",
          "change-password",
          "integration-keys",
          "mails",
          "my-key",
          "new-ticket",
          "notices",
          "reps",
          "requests",
          "roles");

  private static Map<String, String> pages;

  @BeforeAll
  static void fillDesk() {
    PicturedTickets.Whole whole = PicturedTickets.addWhole(desk.api());
    PicturedTickets.addMany(desk.api());
    String key = integrationKeys();
    expiringOwnKey();
    JsonObject rep = desk.api().add(aSupportRep());
    desk.api().keyFor(rep);
    pages = new TreeMap<>();
    PLAIN.forEach(name -> pages.put(name, name + ".xhtml"));
    pages.put("dashboard", "index.xhtml");
    pages.put("trash", "requests.xhtml?trash=true");
    pages.put("ticket", "ticket.xhtml?id=" + whole.id());
    pages.put("rep", "rep.xhtml?id=" + rep.getString("id"));
    pages.put("new-rep", "rep.xhtml");
    pages.put("role", "role.xhtml?id=3");
    pages.put("new-role", "role.xhtml");
    pages.put("lookups", "lookups.xhtml?kind=subcategories");
    pages.put("integration-key", "integration-key.xhtml?id=" + key);
    pages.put("new-integration-key", "integration-key.xhtml");
    pages.put("mail", "mail.xhtml?id=" + whole.mail());
    pages.put("notice", "notice.xhtml?id=1");
  }

  /** One in each state, and one that was used and renewed. */
  private static String integrationKeys() {
    addKey("Archive robot", "'enabled':false");
    addKey("Backup report", "'expires_time':{'value':'" + inDays(4) + "'}");
    JsonObject made =
        addKey(
            "Plant monitoring",
            "'description':'Alarms of halls 1 to 4',"
                + "'allowed_addresses':['127.0.0.0/8','10.20.0.0/16']");
    Desk monitor = desk.api().as(made.getString("value"));
    String ticket = monitor.add(aRequest().withSubject("Fan 4 of hall 2 is slow")).getString("id");
    monitor.get("/requests/" + ticket);
    String path = "/integration_keys/" + made.getString("id");
    desk.api().put(path, anEditOf("integration_key").namingAll("roles", "SDReport"));
    desk.api().put(path + "/regenerate", quoted("{'integration_key':{'overlap_hours':12}}"));
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> !desk.api().get(path + "/calls").rows("calls").isEmpty());
    return made.getString("id");
  }

  private static JsonObject addKey(String name, String more) {
    return desk.api()
        .post(
            "/integration_keys",
            quoted(
                "{'integration_key':{'name':'"
                    + name
                    + "','roles':[{'name':'SDReport'},{'name':'SDRequestCreator'}],"
                    + more
                    + "}}"))
        .entity("integration_key");
  }

  private static long inDays(int days) {
    return Instant.now().plus(Duration.ofDays(days)).toEpochMilli();
  }

  /** The administrator's, so that the dashboard warns; the old value goes on. */
  private static void expiringOwnKey() {
    String id =
        desk.api().get("/technicians").rows("technicians").stream()
            .filter(rep -> ConsoleDesk.ADMINISTRATOR.equals(rep.getString("login_name", "")))
            .findFirst()
            .orElseThrow()
            .getString("id");
    desk.api()
        .post(
            "/technicians/" + id + "/api_key",
            quoted(
                "{'api_key':{'overlap_hours':24,'expires_time':{'value':'" + inDays(3) + "'}}}"));
  }

  private static List<String> graveFaults(Browser browser, String name) {
    List<String> faults = new ArrayList<>();
    AxeRunOptions faultsOnly = new AxeRunOptions();
    faultsOnly.setResultTypes(List.of("violations"));
    new AxeBuilder(browser.page())
            // Without a window more for each run: that is for frames of other sites, and we have
            // none.
            .setLegacyMode(true)
            .options(faultsOnly)
            .analyze()
            .getViolations()
            .stream()
            .filter(fault -> GRAVE.contains(fault.getImpact()))
            .forEach(
                fault ->
                    faults.add(
                        name + ": " + fault.getId() + " " + fault.getNodes().get(0).getHtml()));
    return faults;
  }

  private static void shoot(Browser browser, String name, ColorScheme scheme, int width) {
    String file = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width + ".png";
    Path path = TestRun.target().resolve("screenshots").resolve(file);
    browser.page().screenshot(new Page.ScreenshotOptions().setPath(path).setFullPage(true));
  }

  @Test
  void everyPageIsAccessibleAndLooksAsItShouldInBothAppearancesAndSizes() {
    Browser browser = desk.window().open("/desk/sign-in.xhtml");
    List<String> faults = new ArrayList<>(tour(browser, "sign-in"));
    desk.signedIn();
    pages.forEach(
        (name, page) -> {
          browser.open("/desk/" + page);
          browser.page().waitForLoadState();
          faults.addAll(tour(browser, name));
        });
    assertThat(faults).isEmpty();
  }

  private static List<String> tour(Browser browser, String name) {
    List<String> faults = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {1366, 390}) {
        browser.as(scheme, width, 900);
        shoot(browser, name, scheme, width);
        if (scheme == ColorScheme.LIGHT || width > 390) {
          // Colours go by the scheme and the rest by the width: the fourth look has nothing new.
          faults.addAll(graveFaults(browser, name + " " + scheme + " " + width));
        }
        Object wide = browser.page().evaluate("document.documentElement.scrollWidth - innerWidth");
        if (((Number) wide).intValue() > 0) {
          faults.add(name + " is wider than " + width);
        }
      }
    }
    return faults;
  }

  @Test
  void aListIsTurnedPageByPageAndKnowsItsLength() {
    Browser browser = desk.signedIn().open("/desk/requests.xhtml");
    int all = Tickets.count(desk.api());
    browser.sees("1–25 of " + all);
    browser.page().locator(".ui-paginator-last").click();
    browser.sees("–" + all + " of " + all);
    browser.page().locator("th", withText("Subject")).click();
    browser.sees("1–25 of " + all).sees("Disk 1 of the archive is nearly full");
  }

  /**
   * Whoever turns to a page whose tickets went to the trash meanwhile sees the last one there is.
   */
  @Test
  void aPageBeyondTheEndIsTheLastOne() {
    PageClient visitor = desk.administrator();
    String list = "/desk/requests.xhtml";
    Map<String, String> turn = new TreeMap<>(Map.of("jakarta.faces.partial.ajax", "true"));
    for (String field : List.of("source", "partial.execute", "partial.render")) {
      turn.put("jakarta.faces." + field, "list:table");
    }
    turn.put("list", "list");
    turn.put("list:table_pagination", "true");
    turn.put("list:table_first", "500");
    turn.put("list:table_rows", "25");
    turn.put("list:table_encodeFeature", "true");
    turn.put("list:table_skipChildren", "true");
    PageClient.Seen open = visitor.get(list);
    turn.put("jakarta.faces.ViewState", open.viewState().orElseThrow());
    turn.put("primefaces.nonce", open.nonce().orElseThrow());
    PageClient.Seen beyond = visitor.byScript().post(list, turn);
    assertThat(beyond.body()).contains("Router R7 in Hall 3");
  }

  @Test
  void onAPhoneThePagesStandInAMenu() {
    Browser browser = desk.signedIn().as(ColorScheme.LIGHT, 390, 900);
    Locator audit = browser.page().locator("nav").getByText("Audit");
    assertThat(audit.isVisible()).isFalse();
    browser.press("Pages");
    assertThat(graveFaults(browser, "menu")).isEmpty();
    shoot(browser, "menu", ColorScheme.LIGHT, 390);
    audit.click();
    browser.sees("Action contains");
  }

  @Test
  void aRepWhoMayOnlyLookSeesNoButtonThatWouldBeRefusedAndNoPageBeyondTheirRole() {
    JsonObject rep = desk.api().add(aSupportRep().withRole("SDReport"));
    String login = rep.getString("login_name");
    desk.signedIn()
        .open("/desk/rep.xhtml?id=" + rep.getString("id"))
        .fill("New password", "issued by the administrator")
        .press("Give this password")
        .sees("The password is set");
    Browser browser = desk.window();
    browser.signIn(login, "issued by the administrator");
    browser.choosePassword("issued by the administrator", "chosen by the looker");
    browser.open("/desk/" + pages.get("ticket")).sees("Description");
    for (String button : List.of("Pick up", "Move to trash", "Save", "Save resolution", "Close")) {
      assertThat(browser.page().getByText(button, exact()).count()).as(button).isZero();
    }
    browser.open("/desk/new-ticket.xhtml");
    assertThat(browser.page().locator("main").innerText())
        .contains("Your role does not allow this page");
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
