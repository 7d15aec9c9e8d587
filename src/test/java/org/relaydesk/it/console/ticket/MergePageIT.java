package org.relaydesk.it.console.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.it.console.SharedConsoleIT;

/** Merging on a ticket's page; every effect is looked up through the API. */
final class MergePageIT extends SharedConsoleIT {
  private final JsonObject survivor = desk.api().add(aRequest());
  private final String ticket = desk.api().add(aRequest()).getString("id");

  private Browser asked(String number) {
    return desk.signedIn()
        .open("/desk/ticket.xhtml?id=" + ticket)
        .fill("Number of the ticket that stays", number)
        .press("Merge …");
  }

  private JsonObject now() {
    return desk.api().get("/requests/" + ticket).entity("request");
  }

  @Test
  void aTicketIsMergedOnceTheSurvivorsSubjectIsConfirmed() {
    String id = survivor.getString("id");
    Browser browser = asked(id).sees(survivor.getString("subject"));
    assertThat(now().isNull("merged_into")).isTrue();
    browser.press("Merge them").sees("Ticket " + ticket + " is merged into this one");
    assertThat(browser.page().url()).endsWith("ticket.xhtml?id=" + id);
    browser.sees("Others merged into it");
    assertThat(now().getJsonObject("merged_into").getString("id")).isEqualTo(id);
    browser.open("/desk/ticket.xhtml?id=" + ticket).sees("Merged into " + id);
    for (String button : new String[] {"Pick up", "Merge …"}) {
      assertThat(browser.page().getByText(button).count()).as(button).isZero();
    }
    browser.press("Undo the merging").sees("Ticket " + ticket + " stands for itself again");
    assertThat(now().isNull("merged_into")).isTrue();
  }

  @Test
  void whatIsNoOtherTicketIsRefusedBesideItsBox() {
    for (String number : new String[] {"999999999", "x", ticket}) {
      asked(number).sees("There is no other ticket " + number);
    }
    assertThat(now().isNull("merged_into")).isTrue();
  }
}
