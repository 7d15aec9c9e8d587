package org.relaydesk.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.run.Json.quoted;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.browser.ConsoleDesk;
import org.relaydesk.fixture.run.TestRun;

/** Where the pages lead, and what leads to them. */
final class ConsoleLinksIT extends SharedConsoleIT {
  @Test
  void theNumberOfEachStatusLeadsToItsTickets() {
    String status = "Waiting for parts";
    desk.api().post("/statuses", quoted("{'status':{'name':'" + status + "','in_progress':true}}"));
    desk.api().add(aRequest().withSubject("Waits one").withStatus(status));
    desk.api().add(aRequest().withSubject("Waits two").withStatus(status));
    desk.api().add(aRequest().withSubject("Waits for nothing"));
    Browser browser = desk.signedIn();
    browser
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("2 " + status).setExact(true))
        .click();
    browser.sees("Waits one").sees("Waits two");
    assertThat(browser.page().locator("main tbody tr").count()).isEqualTo(2);
  }

  @Test
  void aMonitorsLinkLeadsThroughTheSignInToItsTicket() {
    String id = desk.api().add(aRequest().withSubject("Linked by a monitor")).getString("id");
    Browser browser = desk.window().open("/WorkOrder.do?woMode=viewWO&woID=" + id);
    browser
        .fill("Login name", ConsoleDesk.ADMINISTRATOR)
        .fill("Password", ConsoleDesk.PASSWORD)
        .press("Sign in")
        .sees("Linked by a monitor");
    assertThat(browser.page().url()).endsWith("/desk/ticket.xhtml?id=" + id);
  }

  @Test
  void theViewerOfTheApiSendsWithAKey() {
    Browser browser = desk.signedIn().open("/desk/api.xhtml");
    browser.page().locator("button.authorize").click();
    browser.page().locator(".auth-container input").first().fill(TestRun.ADMIN_KEY);
    browser.page().locator(".auth-container button[type=submit]").first().click();
    browser.page().locator(".btn-done").click();
    Page page = browser.page();
    page.locator("h3.opblock-tag[data-tag=Roles]").click();
    Locator operation =
        page.locator(".opblock-get")
            .filter(
                new Locator.FilterOptions().setHas(page.locator("[data-path='/api/v3/roles']")));
    operation.locator(".opblock-summary-control").click();
    operation.getByText("Try it out").click();
    operation.getByText("Execute", new Locator.GetByTextOptions().setExact(true)).click();
    PlaywrightAssertions.assertThat(operation.locator(".live-responses-table"))
        .containsText("SDAdmin");
  }
}
