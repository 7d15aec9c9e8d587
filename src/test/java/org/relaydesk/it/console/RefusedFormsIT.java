package org.relaydesk.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.browser.ConsoleDesk;
import org.relaydesk.fixture.browser.PageClient;
import org.relaydesk.fixture.browser.PageClient.Seen;

/** Forms that are refused are shown again with what is wrong, on pages with and without scripts. */
final class RefusedFormsIT extends SharedConsoleIT {
  private static void isShownAgain(Seen answer, String said) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains(said);
  }

  @Test
  void aWrongPasswordIsToldOnTheSignInPage() {
    Browser browser = desk.window().signIn("nobody.of.this.name", "wrong");
    browser.sees("Login name or password is wrong");
    PageClient pages = new PageClient(desk.server().baseUri());
    isShownAgain(pages.signIn("nobody.of.this.name", "wrong", ""), "Login name or password");
  }

  @Test
  void aReloadAfterAWrongPasswordSendsNothingAgainAndStillLeadsWhereOneWanted() {
    Browser browser = desk.window().open("/desk/sign-in.xhtml?from=/desk/my-key.xhtml");
    browser.fill("Login name", "nobody.of.this.name").fill("Password", "wrong").press("Sign in");
    browser.sees("Login name or password is wrong");
    assertThat(browser.page().locator("[id='form:login']").inputValue())
        .isEqualTo("nobody.of.this.name");
    assertThat(browser.page().url()).doesNotContain("nobody");
    browser.page().reload();
    assertThat(browser.page().locator("main").innerText()).doesNotContain("is wrong");
    browser.fill("Login name", ConsoleDesk.ADMINISTRATOR);
    browser.fill("Password", ConsoleDesk.PASSWORD).press("Sign in");
    browser.page().waitForURL("**/desk/my-key.xhtml");
  }

  @Test
  void aPasswordThatIsTypedTwiceInTwoWaysIsToldBesideIt() {
    Browser browser = desk.signedIn().open("/desk/change-password.xhtml");
    browser.fill("Current password", ConsoleDesk.PASSWORD);
    browser.fill("New password", "one that is long enough");
    browser.fill("New password again", "another that is long enough").press("Change password");
    browser.sees("The two new passwords differ");
  }

  @Test
  void aRoleWhoseNameIsEmptyOrTakenIsShownAgainWithWhatWasTyped() {
    Browser browser = desk.signedIn().open("/desk/role.xhtml");
    browser.fill("Description", "typed first").press("Save");
    browser.page().locator(".field:has([id='form:name']) .wrong").waitFor();
    browser.fill("Name", "SDAdmin").press("Save").sees("There is a role 'SDAdmin'");
    assertThat(browser.page().locator("[id='form:description']").inputValue())
        .isEqualTo("typed first");
  }

  @Test
  void whatIsWrongInsideAFoldIsSeen() {
    String key = desk.api().add(anIntegrationKey("SDReport")).getString("id");
    Browser browser = desk.signedIn().open("/desk/integration-key.xhtml?id=" + key);
    browser.page().getByText("Make a new value").click();
    browser.fill("The old value stays valid for … hours", "").press("Regenerate");
    PlaywrightAssertions.assertThat(browser.page().locator(".wrong")).isVisible();
    PlaywrightAssertions.assertThat(browser.page().locator("#key-value")).hasCount(0);
  }

  @Test
  void aReloadOfARefusedFormSendsNothingAgainAndKeepsWhatWasTyped() {
    Browser browser = desk.signedIn().open("/desk/role.xhtml");
    browser.fill("Name", "SDAdmin").fill("Description", "typed before the reload").press("Save");
    browser.sees("There is a role 'SDAdmin'").page().reload();
    browser.sees("What you typed here is not saved yet");
    assertThat(browser.page().locator("main").innerText()).doesNotContain("There is a role");
    assertThat(browser.page().locator("[id='form:description']").inputValue())
        .isEqualTo("typed before the reload");
  }

  /** Twice, so that the page that was shown again can be sent, too. */
  @Test
  void aFormIsTakenWithoutAnyScript() {
    PageClient pages = desk.administrator();
    Seen page = pages.get("/desk/role.xhtml");
    assertThat(page.body()).doesNotContain("primefaces.nonce");
    Seen refused = pages.submit(page, "form", Map.of("name", " ", "save", "x"));
    isShownAgain(refused, "class=\"wrong\"");
    isShownAgain(
        pages.submit(refused, "form", Map.of("name", "SDReport", "save", "x")),
        "There is a role 'SDReport'");
  }

  @Test
  void aNonceThatIsNotThePagesIsACallersMistakeAndDoesNothing() {
    PageClient pages = desk.administrator();
    Seen page = pages.get("/desk/role.xhtml");
    Map<String, String> forged =
        Map.of(
            "jakarta.faces.ViewState", page.viewState().orElseThrow(),
            "form", "form",
            "form_SUBMIT", "1",
            "form:save", "x",
            "form:name", "Made by a forged form",
            "form:scope", "all",
            "primefaces.nonce", "made up");
    assertThat(pages.post("/desk/role.xhtml", forged).status()).isEqualTo(400);
    assertThat(pages.byScript().post("/desk/role.xhtml", forged).status()).isEqualTo(400);
    assertThat(pages.get("/desk/roles.xhtml").body()).doesNotContain("Made by a forged form");
  }

  @Test
  void aFormWithoutItsSelectBoxIsRefusedAsFarAsItIsWrong() {
    PageClient pages = desk.administrator();
    Seen page = pages.get("/desk/role.xhtml");
    Map<String, String> cut =
        Map.of(
            "jakarta.faces.ViewState", page.viewState().orElseThrow(),
            "form", "form",
            "form_SUBMIT", "1",
            "form:name", "Without a scope",
            "form:save", "x");
    assertThat(pages.post("/desk/role.xhtml", cut).status()).isLessThan(500);
  }
}
