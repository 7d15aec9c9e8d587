package org.relaydesk.it.console.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.run.Json.quoted;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.it.console.SharedConsoleIT;

/** The work on a ticket's page; every effect is looked up through the API. */
final class WorklogPageIT extends SharedConsoleIT {
  private final String ticket = desk.api().add(aRequest()).getString("id");
  private final String page = "/desk/ticket.xhtml?id=" + ticket;

  private List<JsonObject> recorded() {
    return desk.api().get("/requests/" + ticket + "/worklogs").rows("worklogs");
  }

  private Browser onForm() {
    Browser browser = desk.signedIn().open(page);
    browser.page().getByText("Record work").click();
    return browser;
  }

  private static Locator box(Browser browser, String id) {
    return browser.page().locator("[id='working:" + id + "']");
  }

  @Test
  void workIsRecordedAndSummedUp() {
    onForm()
        .sees("Nobody recorded any work yet")
        .fill("Hours", "1")
        .fill("Minutes", "30")
        .fill("What was done", "Swapped the fan")
        .choose("Type of work", "Travel")
        .fill("Other costs", "12.50")
        .press("Record")
        .sees("The work is recorded")
        .sees("1 h 30 min in all, at a cost of 12.50")
        .sees("Swapped the fan")
        .sees("Worklog added");
    JsonObject worklog = recorded().get(0);
    assertThat(worklog.getJsonObject("time_spent").getString("value")).isEqualTo("5400000");
    assertThat(worklog.getJsonObject("type").getString("name")).isEqualTo("Travel");
    assertThat(worklog.getString("other_cost")).isEqualTo("12.50");
    assertThat(worklog.getBoolean("mark_first_response")).isFalse();
    desk.api().post("/requests/" + ticket + "/worklogs", "{'worklog':{'time_spent':{'hours':2}}}");
    desk.signedIn().open(page).sees("3 h 30 min in all");
  }

  @Test
  void theTimerRunsOnOverAReloadAndFillsInItsTime() {
    Browser browser = onForm().press("Start timer");
    browser.sees("The timer has been running for");
    // As if it had been started four and a half minutes ago.
    browser
        .page()
        .evaluate(
            "Object.keys(localStorage).filter(key => key.startsWith('relaydesk.timer'))"
                + ".forEach(key => localStorage.setItem(key, Date.now() - 270000))");
    browser.page().reload();
    browser.sees("0:04:3").press("Stop timer");
    PlaywrightAssertions.assertThat(box(browser, "time_spent_minutes")).hasValue("5");
    PlaywrightAssertions.assertThat(box(browser, "time_spent_hours")).hasValue("0");
    browser.press("Record").sees("0 h 5 min in all");
    assertThat(recorded()).hasSize(1);
    browser.page().reload();
    PlaywrightAssertions.assertThat(browser.page().locator("[data-timer=running]")).isHidden();
  }

  @Test
  void whatWasRecordedIsChangedAndDeleted() {
    desk.api()
        .post(
            "/requests/" + ticket + "/worklogs",
            "{'worklog':{'time_spent':{'hours':2},'description':'Swapped the fan',"
                + "'type':{'name':'Travel'},'start_time':{'value':'1772539300000'},"
                + "'other_cost':'3'}}");
    Browser browser = desk.signedIn().open(page);
    browser.page().getByText("Change this work").click();
    PlaywrightAssertions.assertThat(box(browser, "time_spent_hours")).hasValue("2");
    browser
        .fill("Minutes", "15")
        .fill("What was done", "Swapped both fans")
        .fill("Other costs", "")
        .press("Save work")
        .sees("The work is saved")
        .sees("2 h 15 min in all")
        .sees("Swapped both fans");
    JsonObject changed = recorded().get(0);
    assertThat(changed.getJsonObject("time_spent").getString("value")).isEqualTo("8100000");
    assertThat(changed.getJsonObject("type").getString("name")).isEqualTo("Travel");
    assertThat(changed.getJsonObject("start_time").getString("value")).isEqualTo("1772539300000");
    browser.page().getByText("Change this work").click();
    browser.press("Save work").sees("Nothing was changed");
    browser.page().getByText("Change this work").click();
    browser.press("Delete work").sees("The work is deleted");
    browser.sees("Nobody recorded any work yet");
    assertThat(recorded()).isEmpty();
  }

  @Test
  void workThatSomebodyChangedMeanwhileIsNotOverwritten() {
    String id =
        desk.api()
            .post("/requests/" + ticket + "/worklogs", quoted("{'worklog':{'time_spent':60000}}"))
            .id("worklog");
    Browser browser = desk.signedIn().open(page + "&work=" + id);
    browser.fill("What was done", "Mine");
    desk.api()
        .put(
            "/requests/" + ticket + "/worklogs/" + id,
            quoted("{'worklog':{'description':'Theirs'}}"));
    browser.press("Save work").sees("Somebody else");
    PlaywrightAssertions.assertThat(box(browser, "work_description")).hasValue("Mine");
    assertThat(recorded().get(0).getString("description")).isEqualTo("Theirs");
  }

  @Test
  void whoMayOnlyAddWorkChangesNone() {
    String id =
        desk.api()
            .post("/requests/" + ticket + "/worklogs", quoted("{'worklog':{'time_spent':60000}}"))
            .id("worklog");
    String rights = "requests.view worklogs.view worklogs.add";
    assertThat(pageFor(rights, page)).contains("Record work").doesNotContain("Change this work");
    assertThat(pageFor(rights, page + "&work=" + id))
        .doesNotContain("Save work", "Delete work", "Record work");
    assertThat(pageFor(rights + " worklogs.delete", page + "&work=" + id))
        .contains("Delete work")
        .doesNotContain("Save work");
  }

  @Test
  void whatIsNoTimeIsRefusedBesideItsBox() {
    onForm()
        .fill("What was done", "Something")
        .press("Record")
        .sees("Mandatory: time_spent, or start_time and end_time");
    Browser browser = onForm().fill("Minutes", "many").press("Record");
    PlaywrightAssertions.assertThat(browser.page().locator(".field:has([id$=minutes]) .wrong"))
        .containsText("must be a whole number");
    PlaywrightAssertions.assertThat(box(browser, "time_spent_minutes")).hasValue("many");
    assertThat(recorded()).isEmpty();
  }

  @Test
  void whoMayNotViewWorkSeesNoneAndWhoMayNotAddHasNoForm() {
    desk.api().post("/requests/" + ticket + "/worklogs", "{'worklog':{'time_spent':{'hours':7}}}");
    assertThat(pageFor("requests.view", page)).doesNotContain("7 h 0 min", "Record work");
    assertThat(pageFor("requests.view worklogs.view", page))
        .contains("7 h 0 min in all")
        .doesNotContain("Record work");
  }

  private static String pageFor(String rights, String page) {
    RoleBuilder role = aRole().allowing(rights);
    desk.api().post("/roles", role.input());
    JsonObject rep = desk.api().add(aSupportRep().withRole(role.name()));
    return desk.pagesOf(rep).get(page).body();
  }
}
