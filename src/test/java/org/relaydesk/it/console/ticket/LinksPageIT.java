package org.relaydesk.it.console.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.it.console.SharedConsoleIT;

/** The links on a ticket's page; every effect is looked up through the API. */
final class LinksPageIT extends SharedConsoleIT {
  private final String ticket = desk.api().add(aRequest()).getString("id");
  private final JsonObject other = desk.api().add(aRequest());
  private final String page = "/desk/ticket.xhtml?id=" + ticket;

  private List<String> linked() {
    return desk.api().get("/requests/" + ticket + "/link_requests").rows("link_requests").stream()
        .map(row -> row.getJsonObject("linked_request").getString("id"))
        .toList();
  }

  private static Browser unfolded(Browser browser) {
    browser.page().locator("#links").click();
    return browser;
  }

  @Test
  void aLinkIsAddedShownFollowedAndTakenAway() {
    String id = other.getString("id");
    Browser browser =
        unfolded(desk.signedIn().open(page).sees("Linked tickets (0)"))
            .fill("Number of the other ticket", id)
            .fill("Why they are linked", "Same <switch>")
            .press("Link")
            .sees("The ticket is linked to " + id);
    assertThat(linked()).containsExactly(id);
    unfolded(browser.sees("Linked tickets (1)")).sees("Same <switch>");
    browser.page().getByText(id + " · " + other.getString("subject")).click();
    unfolded(browser.sees("Linked tickets (1)")).press("Unlink: " + ticket);
    browser.sees("The ticket is no longer linked to " + ticket).sees("Link removed");
    assertThat(linked()).isEmpty();
  }

  @Test
  void aResolutionGoesToTheLinkedTicketsWhereTheBoxIsTicked() {
    String id = other.getString("id");
    assertThat(desk.signedIn().open(page).page().getByText("The linked tickets get it").count())
        .isZero();
    String link = "{'link_requests':{'linked_request':" + id + "}}";
    desk.api().post("/requests/" + ticket + "/link_requests", link);
    Browser browser = desk.signedIn().open(page).fill("How it was solved", "Swapped PSU");
    browser.page().getByLabel("The linked tickets get it, too").check();
    browser.press("Save resolution").sees("The resolution is saved");
    assertThat(
            desk.api()
                .get("/requests/" + id)
                .entity("request")
                .getJsonObject("resolution")
                .getString("content"))
        .isEqualTo("Swapped PSU");
  }

  /** The buttons of the links before it stand in another form: Enter would press the first. */
  @Test
  void enterInTheBoxLinksAndTakesNoLinkAway() {
    String id = other.getString("id");
    String third = desk.api().add(aRequest()).getString("id");
    String link = "{'link_requests':{'linked_request':" + id + "}}";
    desk.api().post("/requests/" + ticket + "/link_requests", link);
    Browser browser = unfolded(desk.signedIn().open(page));
    browser.fill("Number of the other ticket", third);
    browser.page().keyboard().press("Enter");
    browser.sees("The ticket is linked to " + third);
    assertThat(linked()).containsExactlyInAnyOrder(id, third);
  }

  @Test
  void whatIsNoTicketIsRefusedBesideItsBox() {
    unfolded(desk.signedIn().open(page))
        .fill("Number of the other ticket", "999999999")
        .press("Link")
        .sees("You may edit no ticket with the id 999999999");
    Browser browser = desk.signedIn().open(page);
    unfolded(browser).fill("Number of the other ticket", "x").press("Link");
    browser.sees("must be an id");
    assertThat(linked()).isEmpty();
  }

  @Test
  void whoMayOnlyViewSeesLinksAndNoButton() {
    desk.api()
        .post(
            "/requests/" + ticket + "/link_requests",
            "{'link_requests':{'linked_request':" + other.getString("id") + "}}");
    RoleBuilder viewer = aRole().in("all").allowing("requests.view");
    desk.api().add(viewer);
    JsonObject rep = desk.api().add(aSupportRep().withRole(viewer.name()));
    assertThat(desk.pagesOf(rep).get(page).body())
        .contains("Linked tickets (1)", other.getString("subject"))
        .doesNotContain("Unlink", "Number of the other ticket");
  }
}
