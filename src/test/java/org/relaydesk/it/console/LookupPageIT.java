package org.relaydesk.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.aNew;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.run.Json.quoted;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;

/** The look-ups on their page; every effect is looked up through the API. */
final class LookupPageIT extends SharedConsoleIT {
  private static final String ALL = quoted("{'list_info':{'row_count':100}}");

  @Test
  void aLookUpIsAddedRenamedAndTakenOutOfUse() {
    Browser browser = desk.signedIn().open("/desk/lookups.xhtml?kind=subcategories");
    browser.page().locator("[id='form:category']").selectOption("Network");
    browser.page().locator("[id='form:name']").fill("Switches");
    browser.press("Add");
    browser.sees("It is added");
    row(browser, "Switches").getByText("Rename").click();
    browser.page().locator("[id='form:name']").fill("Switches and routers");
    browser.press("Rename").sees("It is saved");
    Locator row = row(browser, "Switches and routers");
    row.getByRole(AriaRole.BUTTON).click();
    PlaywrightAssertions.assertThat(row).containsText("out of use");
    assertThat(desk.api().get("/subcategories", ALL).rows("subcategories"))
        .filteredOn(entry -> entry.getString("name").equals("Switches and routers"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.getBoolean("deleted")).isTrue());
  }

  @Test
  void oneThatIsOutOfUseIsDeletedUnlessATicketHasIt() {
    String used = desk.api().post("/sites", "{'site':{'name':'Old pier'}}").id("site");
    String crew = "{'support_group':{'name':'Pier crew','site':{'id':'%s'}}}".formatted(used);
    assertThat(desk.api().post("/support_groups", crew).status()).isEqualTo(201);
    desk.api().put("/sites/" + used, anEditOf("site").with("deleted", true));
    Browser browser = desk.signedIn().open("/desk/lookups.xhtml?kind=sites");
    press(row(browser, "Old pier"), "Delete");
    browser.sees("Other records refer to it");
    String free =
        desk.api().post("/sites", "{'site':{'name':'Slipway','deleted':true}}").id("site");
    browser.open("/desk/lookups.xhtml?kind=sites");
    press(row(browser, "Slipway"), "Delete");
    browser.sees("It is deleted");
    assertThat(desk.api().get("/sites/" + free).status()).isEqualTo(404);
    assertThat(desk.api().get("/sites/" + used).status()).isEqualTo(200);
  }

  private static void press(Locator row, String button) {
    row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
  }

  @Test
  void aLookUpThatSomebodyElseRenamedIsNotRenamedBack() {
    String site = desk.api().post("/sites", aNew("site").with("name", "Quay")).id("site");
    Browser browser = desk.signedIn().open("/desk/lookups.xhtml?kind=sites&id=" + site);
    desk.api().put("/sites/" + site, anEditOf("site").with("name", "Harbour"));
    browser.page().locator("[id='form:name']").fill("Quays");
    browser.press("Rename").sees("Somebody else changed this");
    assertThat(nameOf(site)).isEqualTo("Harbour");

    browser.page().getByText("Open the page again").click();
    PlaywrightAssertions.assertThat(browser.page().locator("[id='form:name']")).hasValue("Quays");
    browser.sees("Stored now: Harbour").press("Rename").sees("is saved");
    assertThat(nameOf(site)).isEqualTo("Quays");
  }

  private static String nameOf(String site) {
    return desk.api().get("/sites/" + site).entity("site").getString("name");
  }

  private static Locator row(Browser browser, String text) {
    return browser.page().locator("tr").filter(new Locator.FilterOptions().setHasText(text));
  }
}
