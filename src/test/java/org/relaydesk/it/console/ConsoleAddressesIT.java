package org.relaydesk.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.aNew;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.run.Json.quoted;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.browser.ConsoleDesk;
import org.relaydesk.fixture.browser.PageClient;
import org.relaydesk.fixture.browser.PageClient.Seen;

/** The pages' addresses: what they keep, where acts lead, and what none of ours says. */
final class ConsoleAddressesIT extends SharedConsoleIT {
  @Test
  void afterAnActTheAddressIsTheRecordsAndAReloadRepeatsNothing() {
    String id = desk.api().add(aRequest()).getString("id");
    String path = "/desk/ticket.xhtml?id=" + id;
    PageClient pages = desk.administrator();
    Seen done = pages.submit(pages.get(path), "acts", Map.of("pickup", "x"));
    assertThat(done.status()).isEqualTo(302);
    assertThat(done.header("Location")).endsWith("ticket.xhtml?id=" + id);
    assertThat(pages.get(path).body()).contains("is yours");
    assertThat(pages.get(path).body()).doesNotContain("is yours");
  }

  @Test
  void aFormThatIsRefusedKeepsTheRecordsAddress() {
    String id = desk.api().add(aRequest()).getString("id");
    Browser browser = desk.signedIn().open("/desk/ticket.xhtml?id=" + id);
    browser.fill("Subject", "").press("Save");
    browser.page().locator(".field:has([id='form:subject']) .wrong").waitFor();
    assertThat(browser.page().url()).endsWith("/desk/ticket.xhtml?id=" + id);
  }

  @Test
  void backFromATicketLeadsToTheSamePageOfTheListInTheSameOrder() {
    for (int i = 10; i < 22; i++) {
      desk.api().add(aRequest().withSubject("Paged " + i));
    }
    Browser browser = desk.signedIn().open("/desk/requests.xhtml?subject=Paged&rows=10");
    browser.page().locator("th").filter(new Locator.FilterOptions().setHasText("Subject")).click();
    browser.sees("Paged 10").page().locator(".ui-paginator-next").click();
    browser.sees("11–12 of 12").page().getByText("Paged 21").click();
    browser.sees("Details").page().goBack();
    browser.sees("11–12 of 12").sees("Paged 20").sees("Paged 21");
    PlaywrightAssertions.assertThat(browser.page().locator("th[aria-sort=ascending]"))
        .containsText("Subject");
  }

  @Test
  void prioritiesAreSortedByTheirOrderAndNotByTheirName() {
    for (String priority : new String[] {"Normal", "High", "Low"}) {
      desk.api().add(aRequest().withSubject("Ranked " + priority).withPriority(priority));
    }
    String list = "/desk/requests.xhtml?subject=Ranked&sort=priority.id&order=";
    PageClient pages = desk.administrator();
    assertThat(pages.get(list + "asc").body())
        .containsSubsequence("Ranked Low", "Ranked Normal", "Ranked High");
    assertThat(pages.get(list + "desc").body())
        .containsSubsequence("Ranked High", "Ranked Normal", "Ranked Low");
  }

  @Test
  void aStatusIsShownInItsOwnColour() {
    desk.api().add(aRequest().withSubject("Coloured").withStatus("On Hold"));
    assertThat(desk.administrator().get("/desk/requests.xhtml?subject=Coloured").body())
        .contains("style=\"--tag:#ff9900\"");
    assertThat(desk.administrator().get("/desk/index.xhtml").body())
        .containsPattern("--tag:#ff9900[^<]*On Hold");
  }

  @Test
  void aFilterThatNobodyKnowsShowsNothingAndSaysSo() {
    desk.api().add(aRequest().withSubject("Not for a wrong filter"));
    PageClient pages = desk.administrator();
    assertThat(pages.get("/desk/requests.xhtml?status=999999").body())
        .contains("There is no status 999999")
        .doesNotContain("Not for a wrong filter");
    assertThat(pages.get("/desk/requests.xhtml?status=Open").body())
        .contains("There is no status Open")
        .doesNotContain("Not for a wrong filter");
    assertThat(pages.get("/desk/requests.xhtml?trash=maybe").body())
        .doesNotContain("Not for a wrong filter");
    assertThat(pages.get("/desk/audit.xhtml?from=yesterday").body())
        .contains("yesterday is no time", "Nothing was done");
    assertThat(pages.get("/desk/lookups.xhtml?kind=colours").status()).isEqualTo(404);
  }

  @Test
  void whoSignsOutOnAPageThatWasOpenForTooLongIsSignedOut() {
    PageClient pages = desk.administrator();
    Seen old = pages.get("/desk/my-key.xhtml");
    for (int i = 0; i < 30; i++) {
      pages.get("/desk/change-password.xhtml");
    }
    assertThat(pages.submit(old, "leave", Map.of()).header("Location"))
        .isEqualTo("/desk/sign-in.xhtml");
    assertThat(pages.get("/desk/my-key.xhtml").header("Location")).contains("/desk/sign-in.xhtml");
    assertThat(pages.submit(old, "leave", Map.of()).header("Location"))
        .as("once more, from another window")
        .isEqualTo("/desk/sign-in.xhtml");
  }

  @Test
  void whoSignsOutOnAPageOfTheirSessionBeforeIsSignedOut() {
    PageClient pages = desk.administrator();
    Seen old = pages.get("/desk/my-key.xhtml");
    Seen other = pages.get("/desk/index.xhtml");
    assertThat(pages.submit(other, "leave", Map.of()).header("Location"))
        .isEqualTo("/desk/sign-in.xhtml");
    pages.signIn(ConsoleDesk.ADMINISTRATOR, ConsoleDesk.PASSWORD, "");
    assertThat(pages.get("/desk/my-key.xhtml").status()).isEqualTo(200);
    assertThat(pages.submit(old, "leave", Map.of()).header("Location"))
        .isEqualTo("/desk/sign-in.xhtml");
    assertThat(pages.get("/desk/my-key.xhtml").header("Location")).contains("/desk/sign-in.xhtml");
  }

  @Test
  void anIdThatIsNoNumberLeadsToNoForm() {
    PageClient pages = desk.administrator();
    for (String page : new String[] {"ticket", "rep", "role", "integration-key"}) {
      for (String id : new String[] {"abc", "-1", "1x", "99999999999999999999"}) {
        Seen answer = pages.get("/desk/" + page + ".xhtml?id=" + id);
        assertThat(answer.status()).as(page + " " + id).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such page");
      }
    }
  }

  @Test
  void whatWasWantedIsOpenedAfterTheSignInAndNothingOfAnotherSite() {
    assertThat(leadsTo("/desk/requests.xhtml?subject=a+b%3A%C3%BC&sort=id"))
        .isEqualTo("/desk/requests.xhtml?subject=a+b%3A%C3%BC&sort=id");
    for (String foreign :
        new String[] {
          "//evil.example/desk",
          "/desk/../..//evil.example",
          "/desk\\evil.example",
          "/deskevil",
          "https://evil.example/desk",
          "/desk.evil.example",
          "/desk/a\r\nSet-Cookie: x=y"
        }) {
      assertThat(leadsTo(foreign)).as(foreign).isEqualTo("/desk/index.xhtml");
    }
  }

  private static String leadsTo(String from) {
    PageClient pages = new PageClient(desk.server().baseUri());
    String location =
        pages.signIn(ConsoleDesk.ADMINISTRATOR, ConsoleDesk.PASSWORD, from).header("Location");
    return location.replaceFirst("^http://[^/]*", "");
  }

  @Test
  void aRecordThatIsSavedUnchangedIsNeitherAuditedNorNewer() {
    JsonObject role =
        desk.api()
            .post(
                "/roles", quoted("{'role':{'name':'Same as ever','rights':{'requests':['view']}}}"))
            .entity("role");
    String id = role.getString("id");
    Optional<String> before = desk.api().get("/roles/" + id).header("ETag");
    PageClient pages = desk.administrator();
    Seen page = pages.get("/desk/role.xhtml?id=" + id);
    assertThat(pages.submit(page, "form", Map.of("save", "x")).status()).isEqualTo(302);
    assertThat(desk.api().get("/roles/" + id).header("ETag")).isEqualTo(before);
    assertThat(audited("Same as ever")).isEqualTo(1);
  }

  @Test
  void aKeyOrRepThatIsSavedUnchangedIsNeitherAuditedNorNewer() {
    String key =
        desk.api()
            .post(
                "/integration_keys",
                aNew("integration_key").with("name", "Same key").namingAll("roles", "SDReport"))
            .id("integration_key");
    JsonObject rep = desk.api().add(aSupportRep());
    savedUnchanged("/desk/integration-key.xhtml?id=" + key, "/integration_keys/" + key);
    savedUnchanged(
        "/desk/rep.xhtml?id=" + rep.getString("id"), "/technicians/" + rep.getString("id"));
    assertThat(audited("Same key")).isEqualTo(1);
    assertThat(audited(rep.getString("name"))).isEqualTo(1);
  }

  private static void savedUnchanged(String page, String record) {
    Optional<String> before = desk.api().get(record).header("ETag");
    PageClient pages = desk.administrator();
    Seen saved = pages.submit(pages.get(page), "form", Map.of("save", "x"));
    assertThat(saved.status()).as(saved.body()).isEqualTo(302);
    assertThat(desk.api().get(record).header("ETag")).isEqualTo(before);
  }

  private static int audited(String subject) {
    String about =
        quoted("{'list_info':{'search_fields':{'subject.name':'%s'}}}").formatted(subject);
    return desk.api().get("/audit", about).rows("audit").size();
  }

  @Test
  void thePagesOfFailuresLookLikeTheOthersAndLeadOn() {
    Browser browser = desk.signedIn().open("/desk/nothing.xhtml");
    browser.sees("There is no such page");
    Object ground =
        browser.page().evaluate("getComputedStyle(document.querySelector('.bar')).backgroundColor");
    assertThat(ground).isEqualTo("rgb(16, 36, 63)");
    browser.page().locator("header").getByText("Requests").click();
    browser.sees("Subject contains");
  }

  @Test
  void theMenuOfOnesOwnClosesOnEscapeAndOnAClickBesideIt() {
    Browser browser = desk.signedIn();
    Locator menu = browser.page().getByText("Sign out");
    browser.page().locator(".who .name").click();
    PlaywrightAssertions.assertThat(menu).isVisible();
    browser.page().keyboard().press("Escape");
    PlaywrightAssertions.assertThat(menu).isHidden();
    browser.page().locator(".who .name").click();
    browser.page().locator("h1").click();
    PlaywrightAssertions.assertThat(menu).isHidden();
  }
}
