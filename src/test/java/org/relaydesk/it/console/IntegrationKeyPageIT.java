package org.relaydesk.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.roleCalled;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.run.Json.quoted;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.browser.PageClient;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.Desk;

/** The life of an integration key on the pages; every effect is looked up through the API. */
final class IntegrationKeyPageIT extends SharedConsoleIT {
  private static final String ENABLED =
      "Enabled. Switched off, the key is refused until it is switched on again.";

  private static Browser made(String name, String role) {
    Browser browser = desk.signedIn().open("/desk/integration-keys.xhtml");
    browser.page().getByText("Add an integration key").click();
    browser.fill("Name", name);
    box(browser, role).check();
    box(browser, "Perpetual").check();
    return browser.press("Make the key").sees(name + " is saved").sees("Copy the key now");
  }

  private static Locator box(Browser browser, String label) {
    return browser.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static Desk withShownValue(Browser browser) {
    return desk.api().as(browser.page().locator("#key-value").innerText());
  }

  private static void isRefusedSoon(Desk key) {
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(key.get("/priorities").status()).isEqualTo(401));
  }

  @Test
  void aKeyRaisesATicketUnderItsNameAndEndsWhenItIsSwitchedOff() {
    Browser browser = made("Hall monitor", "SDRequestCreator");
    assertThat(browser.page().locator("#key-curl").innerText()).contains("/api/v3/requests");
    Desk monitor = withShownValue(browser);
    browser.page().reload();
    assertThat(browser.page().locator("#key-value").count()).as("shown once").isZero();

    String ticket = monitor.add(aRequest().withSubject("Pump 2 stands still")).getString("id");
    browser.open("/desk/ticket.xhtml?id=" + ticket).sees("Hall monitor");
    browser.open("/desk/audit.xhtml").fill("Action contains", "KEY.ADDED").press("Filter");
    browser.sees("integration_key.added").sees("Hall monitor").sees("SDRequestCreator");
    assertThat(browser.page().locator("main").innerText()).doesNotContain("login.succeeded");

    openByName(browser, "Hall monitor");
    box(browser, ENABLED).uncheck();
    browser.press("Save").sees("Hall monitor is saved").sees("disabled");
    isRefusedSoon(monitor);
    browser.open("/desk/audit.xhtml?action=edited").sees("enabled: true → false");
  }

  private static void openByName(Browser browser, String name) {
    browser.open("/desk/integration-keys.xhtml");
    browser
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  @Test
  void aNewValueStandsBesideTheOldOneForAsLongAsWasSaid() {
    Browser browser = made("Nightly report", "SDReport");
    Desk old = withShownValue(browser);
    browser.page().getByText("Make a new value").click();
    browser.fill("The old value stays valid for … hours", "2").press("Regenerate");
    browser.sees("The old one stays valid for 2 h").sees("Old value");
    Desk fresh = withShownValue(browser);
    assertThat(old.get("/priorities").status()).isEqualTo(200);
    assertThat(fresh.get("/priorities").status()).isEqualTo(200);

    browser.page().getByText("Delete this key").click();
    browser.press("Delete for good").sees("Nightly report is deleted");
    isRefusedSoon(old);
    isRefusedSoon(fresh);
  }

  @Test
  void anOverlapThatIsNoneIsRefusedBesideItsField() {
    String page = "/desk/integration-key.xhtml?id=" + added("Patient", "SDReport");
    PageClient pages = desk.administrator();
    for (String hours : List.of("25", "-1", "many", "", " ")) {
      Map<String, String> fields = Map.of("overlap_hours", hours, "regenerate", "x");
      assertThat(pages.submit(pages.get(page), "renew", fields).body())
          .contains("class=\"wrong\"")
          .doesNotContain("id=\"key-value\"");
    }
  }

  @Test
  void aKeyIsHandedToAnotherRepWithAReason() {
    JsonObject heir = desk.api().add(aSupportRep().withRole("SDReport"));
    Browser browser = made("Handed on", "SDReport");
    browser.page().getByText("Hand over to another rep").click();
    browser.choose("New owner", heir.getString("name"));
    browser.fill("Why (for the audit log)", "Moves to the night shift").press("Hand over");
    browser.sees("The key has a new owner").sees(heir.getString("name"));
    browser.press("Save").sees("Handed on is saved");
    browser.open("/desk/audit.xhtml?action=reassigned").sees("Moves to the night shift");
  }

  @Test
  void anOldPageNeitherGivesAKeyBackWhatItLostNorHandsItOver() {
    JsonObject heir = desk.api().add(aSupportRep().withRole("SDReport"));
    String id = added("Cut back", "SDReport");
    String key = "/integration_keys/" + id;
    Browser browser = desk.signedIn().open("/desk/integration-key.xhtml?id=" + id);
    desk.api().put(key, anEditOf("integration_key").with("enabled", false));
    browser.page().getByText("Hand over to another rep").click();
    browser.choose("New owner", heir.getString("name"));
    browser.fill("Why (for the audit log)", "Moves").press("Hand over");
    browser.sees("Somebody else changed this");
    browser.press("Save").sees("Somebody else changed this");
    JsonObject now = desk.api().get(key).entity("integration_key");
    assertThat(now.getBoolean("enabled")).isFalse();
    assertThat(now.getJsonObject("owner").getString("name")).isEqualTo("Administrator");

    browser.page().getByText("Open the page again").click();
    PlaywrightAssertions.assertThat(browser.page().getByText("Open the page again")).hasCount(0);
    browser.press("Save").sees("Cut back is saved");
    assertThat(desk.api().get(key).entity("integration_key").getBoolean("enabled")).isFalse();
  }

  @Test
  void whatIsRefusedBesideTheFormMakesAnOldPageNoNewer() {
    String id = added("Kept back", "SDReport");
    String page = "/desk/integration-key.xhtml?id=" + id;
    PageClient pages = desk.administrator();
    PageClient.Seen shown = pages.get(page);
    desk.api().put("/integration_keys/" + id, anEditOf("integration_key").with("enabled", false));
    Map<String, String> tooLong = Map.of("overlap_hours", "25", "regenerate", "x");
    PageClient.Seen refused = pages.submit(shown, "renew", tooLong);
    Map<String, String> save = Map.of("roles", "2", "perpetual", "true", "save", "x");
    assertThat(pages.submit(refused, "form", save).body()).contains("Somebody else changed this");
  }

  @Test
  void aKeyThatMayMoreThanItsReaderIsShownWithoutButtons() {
    RoleBuilder keeper =
        roleCalled("Key keeper").allowing("keys.view keys.add keys.edit keys.delete lookups.view");
    desk.api().add(keeper);
    JsonObject rep = desk.api().add(aSupportRep().withRole("Key keeper"));
    PageClient pages = desk.pagesOf(rep);
    String strong = added("Strong", "SDAdmin");
    assertThat(pages.get("/desk/integration-key.xhtml?id=" + strong).body())
        .contains("Only somebody who may all that this key may", "Strong", "What it calls")
        .doesNotContain("form:save", "renew:regenerate", "handing:hand", "ending:delete");
    String weak = added("Weak", "Key keeper");
    assertThat(pages.get("/desk/integration-key.xhtml?id=" + weak).body())
        .contains("form:save", "renew:regenerate", "handing:hand", "ending:delete")
        .doesNotContain("SDAdmin");
  }

  @Test
  void aRepWhoReachesSomeTicketsIsNotOfferedToHandTheirKeyOver() {
    RoleBuilder keeper =
        roleCalled("Keeper of own keys").in("group").allowing("keys.view keys.edit");
    desk.api().add(keeper);
    JsonObject rep = desk.api().add(aSupportRep().withRole("Keeper of own keys"));
    String key = added("A key of theirs", "Keeper of own keys");
    desk.api()
        .put(
            "/integration_keys/" + key + "/reassign",
            quoted("{'integration_key':{'owner':{'id':'%s'},'comment':'Yours'}}")
                .formatted(rep.getString("id")));
    assertThat(desk.pagesOf(rep).get("/desk/integration-key.xhtml?id=" + key).body())
        .contains("form:save", "renew:regenerate")
        .doesNotContain("handing:hand");
  }

  private static String added(String name, String role) {
    return desk.api()
        .post(
            "/integration_keys",
            quoted("{'integration_key':{'name':'" + name + "','roles':[{'name':'" + role + "'}]}}"))
        .id("integration_key");
  }
}
