package org.relaydesk.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.browser.PageClient;
import org.relaydesk.fixture.run.TestRun;

/** The filters of the ticket list that a support rep keeps on its page (contract §4.2). */
final class KeptFiltersPageIT extends SharedConsoleIT {
  private static final String LIST = "/desk/requests.xhtml";

  private final String mark = TestRun.unique("Fan");

  @Test
  void whatTheListIsNarrowedByIsKeptAndUsedAgainAndDeleted() {
    desk.api().add(aRequest().withSubject(mark + " on"));
    desk.api().add(aRequest().withSubject(mark + " off").withStatus("Closed"));
    Browser browser = desk.signedIn().open(LIST);
    browser.choose("Show", "Open Requests").fill("Subject contains", mark).press("Filter");
    browser.sees(mark + " on");
    browser.page().getByText("Keep this as a filter").click();
    browser.fill("Name", mark + " watch").press("Keep").sees("is kept");
    browser.open(LIST).choose("Show", mark + " watch").press("Filter").sees(mark + " on");
    assertThat(browser.page().content()).doesNotContain(mark + " off");
    assertThat(kept()).containsExactly(mark + " watch");
    browser.press("Delete this filter").sees("is deleted");
    PlaywrightAssertions.assertThat(browser.page()).hasURL(Pattern.compile(".*requests\\.xhtml$"));
    assertThat(kept()).isEmpty();
  }

  @Test
  void aNameThatIsTakenIsRefusedWhereItWasTyped() {
    Browser browser = desk.signedIn();
    desk.api().add(aRequest().withSubject(mark + " again"));
    String list = LIST + "?subject=" + mark.replace(' ', '+');
    browser.open(list).fill("Name", mark + " twice").press("Keep").sees("is kept");
    browser.open(list).fill("Name", mark + " twice");
    browser.page().keyboard().press("Enter");
    PlaywrightAssertions.assertThat(
            browser.page().getByText("You have a filter '" + mark + " twice'"))
        .isVisible();
    assertThat(kept()).containsExactly(mark + " twice");
  }

  private List<String> kept() {
    String asked = "{'list_info':{'row_count':50,'search_fields':{'name':'" + mark + "'}}}";
    return desk.api().get("/requests/filters", asked).rows("request_filters").stream()
        .map(filter -> filter.getString("name"))
        .toList();
  }

  @Test
  void aSharedFilterIsUsedByAllAndDeletedByItsOwnerAlone() {
    desk.api().add(aRequest().withSubject(mark + " shared"));
    String filter =
        "{'request_filter':{'name':'"
            + mark
            + "','is_shared':true,'search_criteria':"
            + "{'field':'subject','condition':'contains','value':'"
            + mark
            + "'}}}";
    String id = desk.api().post("/requests/filters", filter).id("request_filter");
    PageClient other = desk.pagesOf(desk.api().add(aSupportRep().withRole("SDReport")));
    assertThat(other.get(LIST + "?filter=" + id).body())
        .contains(mark + " shared")
        .doesNotContain("Delete this filter");
    assertThat(other.get(LIST + "?filter=99999999").body())
        .contains("You have no filter 99999999")
        .doesNotContain(mark + " shared");
  }
}
