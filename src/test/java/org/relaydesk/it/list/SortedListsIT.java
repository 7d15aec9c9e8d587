package org.relaydesk.it.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.ListBuilder.aList;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.builder.ListBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.MarkedTickets;
import org.relaydesk.fixture.http.Metrics;
import org.relaydesk.it.DeskIT;

/**
 * Sorted lists, however deep: with a total the server counts the rows of each name and reads only
 * those that a page is made of; without one it sorts them all. Both must show the same.
 */
final class SortedListsIT extends DeskIT {
  private static final int MANY = 520;
  private static final List<String> REQUESTERS = List.of("Zoe", "Adam", "Mia", "Ben", "Lea");
  private static final List<String> PRIORITIES = List.of("High", "Low", "Medium");

  private static MarkedTickets tickets;

  @BeforeAll
  static void addMany() {
    tickets = new MarkedTickets(desk());
    for (int i = 0; i < MANY; i++) {
      var ticket =
          tickets
              .ticket("%03d".formatted(i * 367 % MANY))
              .withRequester(tickets.mark() + " " + REQUESTERS.get(i % REQUESTERS.size()));
      tickets.add(
          i % 4 == 3
              ? ticket.with("priority", JsonValue.NULL)
              : ticket.withPriority(PRIORITIES.get(i % 4)));
    }
  }

  private static ApiAnswer list(ListBuilder sorted, boolean total, int start, int rows) {
    ListBuilder asked = sorted.rows(rows).from(start).searching("subject", tickets.mark());
    return desk().get("/requests", total ? asked.counted() : asked);
  }

  private static ListBuilder by(String field, String order) {
    return aList().sortedBy(field, order);
  }

  @ParameterizedTest
  @CsvSource({
    "requester, asc",
    "requester.name, desc",
    "priority, asc",
    "priority.name, desc",
    "technician, asc",
    "group.name, desc",
    "status, desc",
    "created_time, asc",
    "created_time, desc",
    "subject, asc",
    "subject, desc"
  })
  void pagesWithATotalJoinToTheListWithoutOne(String field, String order) {
    List<String> whole = Desk.ids(list(by(field, order), false, 1, 1000).rows("requests"));
    assertThat(whole).hasSize(MANY);
    List<String> joined = new ArrayList<>();
    for (int start = 1; start <= MANY; start += 73) {
      ApiAnswer page = list(by(field, order), true, start, 73);
      JsonObject info = page.body().getJsonObject("list_info");
      assertThat(info.getInt("total_count")).isEqualTo(MANY);
      assertThat(info.getBoolean("has_more_rows")).isEqualTo(start + 73 <= MANY);
      joined.addAll(Desk.ids(page.rows("requests")));
    }
    assertThat(joined).isEqualTo(whole);
  }

  @Test
  void rowsOfOneNameGoByTheKeysAfterIt() {
    ListBuilder sort = by("requester", "asc").thenBy("subject", "desc");
    List<String> subjects =
        list(sort, true, 1, MANY / REQUESTERS.size()).rows("requests").stream()
            .map(row -> row.getString("subject"))
            .toList();
    assertThat(subjects).isSortedAccordingTo(Comparator.reverseOrder()).hasSize(104);
  }

  @Test
  void pagesBehindTheEndAreEmptyAndKnowTheTotal() {
    for (String field : List.of("requester", "subject")) {
      ApiAnswer page = list(by(field, "asc"), true, MANY + 1, 10);
      assertThat(page.rows("requests")).isEmpty();
      JsonObject info = page.body().getJsonObject("list_info");
      assertThat(info.getInt("total_count")).isEqualTo(MANY);
      assertThat(info.getBoolean("has_more_rows")).isFalse();
    }
  }

  /** By what they cost one sees which way pages are read: a deep one has its ids read first. */
  @ParameterizedTest
  @CsvSource({
    "subject, 1, 20",
    "subject, 511, 30",
    "requester, 1, 20",
    "requester, 511, 20",
    "requester, 521, 10"
  })
  void noPageCostsMoreThanThreeStatements(String field, int start, int ofTen) {
    String statements = "relaydesk_sql_statements_total{operation=\"RequestsResource.list\"}";
    list(by(field, "asc"), true, start, 5);
    double before = Metrics.of(desk(), statements);
    IntStream.range(0, 10).forEach(i -> list(by(field, "asc"), true, start, 5));
    assertThat(Metrics.of(desk(), statements) - before).isEqualTo(ofTen);
  }
}
