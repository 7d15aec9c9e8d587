package org.relaydesk.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.browser.ConsoleDesk;
import org.relaydesk.fixture.browser.PageClient;
import org.relaydesk.fixture.http.Desk;

/** A support rep's life on the pages; every effect is looked up through the API. */
final class RepPageIT extends SharedConsoleIT {
  private static final String MAY_SIGN_IN = "May sign in. Switched off, the API key is deleted.";

  private static Browser added(String name, String login) {
    Browser browser = desk.signedIn().open("/desk/reps.xhtml");
    browser.page().getByText("Add a support rep").click();
    browser.fill("Name", name).fill("Login name", login);
    check(browser, MAY_SIGN_IN, true);
    check(browser, "SDReport", true);
    return browser.press("Save").sees(name + " is saved");
  }

  private static void check(Browser browser, String label, boolean on) {
    browser.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).setChecked(on);
  }

  private static JsonObject byLogin(String login) {
    List<JsonObject> reps =
        desk.api()
            .get(
                "/technicians",
                quoted("{'list_info':{'search_fields':{'login_name':'" + login + "'}}}"))
            .rows("technicians");
    assertThat(reps).hasSize(1);
    return reps.get(0);
  }

  private static List<String> roles(JsonObject rep) {
    return rep.getJsonArray("roles").getValuesAs(JsonObject.class).stream()
        .map(role -> role.getString("name"))
        .toList();
  }

  @Test
  void aRepIsAddedAndChanged() {
    Browser browser = added("Ida Storm", "ida.storm");
    assertThat(byLogin("ida.storm").getString("name")).isEqualTo("Ida Storm");
    assertThat(roles(byLogin("ida.storm"))).containsExactly("SDReport");

    browser.fill("Name", "Ida Storm-Vale").fill("E-mail", "ida@plant.example");
    check(browser, "SDReport", false);
    check(browser, "SDCo-ordinator", true);
    browser.press("Save").sees("Ida Storm-Vale is saved");
    JsonObject now = byLogin("ida.storm");
    assertThat(now.getString("name")).isEqualTo("Ida Storm-Vale");
    assertThat(now.getString("email_id")).isEqualTo("ida@plant.example");
    assertThat(roles(now)).containsExactly("SDCo-ordinator");
  }

  @Test
  void anOldPageGivesNobodyBackWhatTheyLost() {
    Browser browser = added("Una Gone", "una.gone");
    String path = "/technicians/" + byLogin("una.gone").getString("id");
    desk.api().put(path, anEditOf("technician").with("login_permission", false).namingAll("roles"));
    browser.fill("Phone", "4711").press("Save").sees("Somebody else changed this");
    assertThat(byLogin("una.gone").getBoolean("login_permission")).isFalse();
    assertThat(roles(byLogin("una.gone"))).isEmpty();

    browser.page().getByText("Open the page again").click();
    PlaywrightAssertions.assertThat(browser.page().getByLabel("Phone")).hasValue("4711");
    browser.press("Save").sees("Una Gone is saved");
    assertThat(byLogin("una.gone").getString("phone")).isEqualTo("4711");
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() {
    added("Tom First", "tom.first");
    Browser browser = desk.signedIn().open("/desk/rep.xhtml");
    browser.fill("Name", "Tom Second").fill("Login name", "Tom.First").press("Save");
    browser.page().locator(".field:has([id='form:login_name']) .wrong").waitFor();
    assertThat(browser.page().locator("[id='form:name']").inputValue()).isEqualTo("Tom Second");
    assertThat(byLogin("tom.first").getString("name")).isEqualTo("Tom First");
  }

  @Test
  void anAdministratorMakesAKeyThatIsCopiedAndEndsWithTheLogin() {
    Browser browser = added("Key Holder", "key.holder");
    check(browser, "Perpetual", true);
    browser.press("Generate").sees("Copy the key now");
    String value = browser.page().locator("#key-value").innerText();
    assertThat(copied(browser, "Copy the key")).isEqualTo(value);
    assertThat(copied(browser, "Copy the line")).startsWith("curl ").contains(value);
    Desk key = desk.api().as(value);
    browser.page().reload();
    assertThat(browser.page().locator("#key-value").count()).as("shown once").isZero();
    assertThat(key.get("/priorities")).as("loading the page again makes no other").isSuccess();

    check(browser, MAY_SIGN_IN, false);
    browser.press("Save").sees("Key Holder is saved");
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(key.get("/priorities")).isFailure(401, 4022));
    browser.open("/desk/rep.xhtml?id=" + byLogin("key.holder").getString("id"));
    browser.sees("There is no API key.");
  }

  private static String copied(Browser browser, String button) {
    browser.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    browser.press(button);
    browser.page().getByText("Copied").first().waitFor();
    return String.valueOf(browser.page().evaluate("navigator.clipboard.readText()"));
  }

  @Test
  void aSignInAndAnAttemptAreInTheAuditLogWithoutThePassword() {
    JsonObject rep = desk.api().add(aSupportRep());
    desk.pagesOf(rep);
    new PageClient(desk.server().baseUri())
        .signIn(rep.getString("login_name"), "a guess of somebody", "");
    String about =
        quoted("{'list_info':{'search_fields':{'subject.name':'%s','action':'login.'}}}")
            .formatted(rep.getString("name"));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(desk.api().get("/audit", about).rows("audit"))
                    .extracting(row -> row.getString("action") + " " + row.getString("address"))
                    .containsExactlyInAnyOrder(
                        "login.succeeded 127.0.0.1", "login.failed 127.0.0.1"));
    assertThat(desk.api().get("/audit", about).text())
        .doesNotContain("a guess of somebody", ConsoleDesk.PASSWORD);
  }
}
