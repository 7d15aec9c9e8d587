package org.relaydesk.it.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.CriterionJson.criterion;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.builder.RequestBuilder;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.MarkedTickets;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.it.DeskIT;

/** The named views of the ticket list (contract §4). */
final class ListViewsIT extends DeskIT {
  private static final long LONG_AGO = 1_772_529_300_000L;

  private final MarkedTickets tickets = new MarkedTickets(desk());

  private final JsonObject rep = desk().add(aSupportRep());
  private final Desk mine = desk().as(desk().keyFor(rep));

  private RequestBuilder due(String subject, long millis) {
    return tickets.ticket(subject).with("due_by_time", Json.of("value", Long.toString(millis)));
  }

  private RequestBuilder assigned(RequestBuilder ticket) {
    return ticket.with("technician", Json.of("id", rep.getString("id")));
  }

  private String shown(String view) {
    return String.join(",", tickets.found(mine, tickets.all().in(view)));
  }

  @BeforeEach
  void addTickets() {
    long tomorrow =
        LocalDate.now(ZoneOffset.UTC)
            .plusDays(1)
            .atStartOfDay()
            .toInstant(ZoneOffset.UTC)
            .toEpochMilli();
    tickets.add(tickets.ticket("open"));
    tickets.add(assigned(tickets.ticket("my open")));
    tickets.add(assigned(tickets.ticket("my held").withStatus("On Hold")));
    tickets.add(assigned(tickets.ticket("my closed").withStatus("Closed")));
    tickets.add(assigned(due("my late", LONG_AGO)));
    tickets.add(due("late but closed", LONG_AGO).withStatus("Closed"));
    tickets.add(due("today", tomorrow - 1));
    tickets.add(due("tomorrow", tomorrow));
  }

  @Test
  void showWhatTheirNameSays() {
    assertThat(shown("All_Requests").split(",")).hasSize(8);
    assertThat(shown("open_requests")).isEqualTo("open,my open,my late,today,tomorrow");
    assertThat(shown("Pending_Requests")).isEqualTo("open,my open,my held,my late,today,tomorrow");
    assertThat(shown("Closed_Requests")).isEqualTo("my closed,late but closed");
    assertThat(shown("Overdue_Requests")).isEqualTo("my late");
    assertThat(shown("Requests_Due_Today")).isEqualTo("today");
    assertThat(shown("Unassigned_Requests")).isEqualTo("open,today,tomorrow");
  }

  @Test
  void showTheCallersOwn() {
    assertThat(shown("My_Open_Requests")).isEqualTo("my open,my late");
    assertThat(shown("My_Pending_Requests")).isEqualTo("my open,my held,my late");
    assertThat(shown("My_Overdue_Requests")).isEqualTo("my late");
    assertThat(shown("My_Requests_Due_Today")).isEmpty();
    assertThat(shown("My_Closed_Requests")).isEqualTo("my closed");
  }

  @Test
  void canBeSaidInCriteria() {
    assertThat(tickets.found(criterion("is_overdue", "is", "true"))).containsExactly("my late");
    assertThat(tickets.found(criterion("is_overdue", "is not", "true"))).hasSize(7);
    assertThat(tickets.found(criterion("status.in_progress", "is", "false")))
        .containsExactly("my closed", "late but closed");
  }
}
