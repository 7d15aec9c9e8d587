package org.relaydesk.it.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.CriterionJson.criterion;
import static org.relaydesk.fixture.builder.ListBuilder.aList;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.MarkedTickets;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** What can be searched and sorted by, in all lists (contract §4). */
final class ListFieldsIT extends DeskIT {
  private final MarkedTickets tickets = new MarkedTickets(desk());

  @Test
  void severalSortKeysFollowEachOther() {
    tickets.add(tickets.ticket("b").withPriority("Low"));
    tickets.add(tickets.ticket("a").withPriority("Low"));
    tickets.add(tickets.ticket("c").withPriority("High"));
    ApiAnswer answer =
        desk()
            .get(
                "/requests",
                aList()
                    .searching("subject", tickets.mark())
                    .thenBy("priority.name", "desc")
                    .thenBy("subject", "asc"));
    assertThat(answer.rows("requests").stream().map(row -> row.getString("subject")).toList())
        .containsExactly(tickets.mark() + " a", tickets.mark() + " b", tickets.mark() + " c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subject",
        "id",
        "display_id",
        "description",
        "short_description",
        "resolution",
        "requester.name",
        "requester.id",
        "requester.email_id",
        "technician.name",
        "technician.id",
        "technician.email_id",
        "created_by.name",
        "on_behalf_of.id",
        "group.name",
        "site.name",
        "category.name",
        "subcategory.name",
        "item.name",
        "impact.name",
        "urgency.name",
        "level.name",
        "mode.id",
        "template.name",
        "request_type.name",
        "status.internal_name",
        "created_time",
        "due_by_time",
        "last_updated_time",
        "completed_time",
        "deleted_time",
        "impact_details",
        "callback_url"
      })
  void everyFieldOfATicketTellsWhetherItIsThere(String field) {
    tickets.add(tickets.ticket("one"));
    int there = tickets.found(criterion(field, "is not empty")).size();
    int notThere = tickets.found(criterion(field, "is empty")).size();
    assertThat(there + notThere).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "categories, name, network, 1",
    "statuses, internal_name, ONHOLD, 1",
    "items, subcategory.name, Switch, 1",
    "support_groups, name, noc, 1",
    "request_templates, name, Default Request, 1",
    "technicians, email_id, nobody@nowhere.example, 0",
    "requesters, name, Nobody At All, 0",
  })
  void otherListsSpeakTheSameLanguage(String path, String field, String value, int count) {
    ApiAnswer answer = desk().get("/" + path, aList().where(field, "is", value));
    assertThat(answer).isSuccess();
    assertThat(answer.rows(path)).hasSize(count);
  }

  @Test
  void lookUpsAreFoundByTheIdOfWhatTheyBelongTo() {
    String category =
        desk()
            .post("/categories", "{'category':{'name':'%s'}}".formatted(TestRun.unique("Found by")))
            .id("category");
    String part = "{'subcategory':{'name':'Its only part','category':{'id':'%s'}}}";
    desk().post("/subcategories", part.formatted(category));
    assertThat(
            desk()
                .get("/subcategories", aList().where("category.id", "is", category))
                .rows("subcategories"))
        .extracting(row -> row.getString("name"))
        .containsExactly("Its only part");
  }

  @Test
  void aTimeOfCreationFindsWhatCameSince() {
    long start = Instant.now().toEpochMilli() - 60_000;
    tickets.add(tickets.ticket("new"));
    assertThat(tickets.found(criterion("created_time", "after", Long.toString(start))))
        .containsExactly("new");
    assertThat(tickets.found(criterion("created_time", "before", Long.toString(start)))).isEmpty();
  }
}
