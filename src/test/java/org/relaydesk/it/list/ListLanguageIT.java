package org.relaydesk.it.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.CriterionJson.anyOf;
import static org.relaydesk.fixture.builder.CriterionJson.criterion;
import static org.relaydesk.fixture.builder.ListBuilder.aList;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.builder.CriterionJson;
import org.relaydesk.fixture.http.MarkedTickets;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.it.DeskIT;

/** Criteria, views and sort keys of lists (contract §4), each test among tickets of its own. */
final class ListLanguageIT extends DeskIT {
  private static final JsonValue NOT = Json.value("[false]");

  private final MarkedTickets tickets = new MarkedTickets(desk());

  @Nested
  class Texts {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "contains | DISK | Big disk,disk full",
          "like | disk | Big disk,disk full",
          "not contains | disk | 100% sure,100_ sure,C:\\Ärger!",
          "ends with | DISK | Big disk",
          "contains | 0% | 100% sure",
          "contains | 0_ | 100_ sure",
          "contains | r! | C:\\Ärger!",
          "contains | :\\ä | C:\\Ärger!",
          "contains | ÄRGER | C:\\Ärger!",
          "contains | % | 100% sure",
          "contains | _ | 100_ sure",
          "contains | '; DROP TABLE request; -- | ``",
        })
    void areFoundLiterallyAndInAnyCase(String condition, String value, String subjects) {
      for (String subject :
          List.of("Big disk", "disk full", "100% sure", "100_ sure", "C:\\Ärger!")) {
        tickets.add(tickets.ticket(subject));
      }
      assertThat(String.join(",", tickets.found(criterion("subject", condition, value))))
          .isEqualTo(subjects);
      assertThat(tickets.found()).hasSize(5);
    }

    /** The subject is searched by a copy in small letters; this letter is two there. */
    @Test
    void areFoundAsTheyReadAfterAnEdit() {
      String mark = tickets.mark();
      String id = tickets.add(tickets.ticket("first"));
      String longest = mark + " İ".repeat((250 - mark.length()) / 2);
      assertThat(desk().put("/requests/" + id, Json.of("request", Json.of("subject", longest))))
          .isSuccess();
      assertThat(tickets.found(criterion("subject", "contains", "İ İ"))).hasSize(1);
      assertThat(tickets.found(criterion("subject", "contains", "first"))).isEmpty();
    }

    @Test
    void areOneOfSeveralOrNone() {
      tickets.add(tickets.ticket("low").withPriority("Low"));
      tickets.add(tickets.ticket("high").withPriority("High"));
      assertThat(tickets.found(anyOf("priority.name", "is", "high", "?"))).containsExactly("high");
      assertThat(tickets.found(anyOf("priority.name", "is not", "high", "?")))
          .containsExactly("low");
      assertThat(tickets.found(criterion("priority", "starts with", "H"))).containsExactly("high");
      assertThat(tickets.found(criterion("priority.id", "is", "4"))).containsExactly("high");
    }

    @Test
    void thatAreMissingAreEmptyAndFulfilNegativeConditions() {
      JsonObject rep = desk().add(aSupportRep());
      String name = rep.getString("name");
      tickets.add(tickets.ticket("nobody's"));
      tickets.add(
          tickets.ticket("somebody's").with("technician", Json.of("id", rep.getString("id"))));
      assertThat(tickets.found(criterion("technician.name", "is not", name)))
          .containsExactly("nobody's");
      assertThat(tickets.found(criterion("technician.name", "not contains", name)))
          .containsExactly("nobody's");
      assertThat(tickets.found(criterion("technician.id", "is not", rep.getString("id"))))
          .containsExactly("nobody's");
      assertThat(tickets.found(criterion("technician", "is empty"))).containsExactly("nobody's");
      assertThat(tickets.found(criterion("technician.id", "is").with("value", JsonValue.NULL)))
          .containsExactly("nobody's");
      assertThat(tickets.found(criterion("technician", "is not empty")))
          .containsExactly("somebody's");
      assertThat(
              tickets.found(
                  criterion(
                      "technician.email_id",
                      "is",
                      rep.getString("email_id").toUpperCase(Locale.ROOT))))
          .containsExactly("somebody's");
    }
  }

  @Nested
  class Joining {
    @Test
    void runsFromLeftToRightAndChildrenBindTighter() {
      tickets.add(tickets.ticket("a low").withPriority("Low"));
      tickets.add(tickets.ticket("a high").withPriority("High"));
      tickets.add(tickets.ticket("b low").withPriority("Low"));
      tickets.add(tickets.ticket("b high").withPriority("High"));
      CriterionJson a = criterion("subject", "contains", tickets.mark() + " a");
      CriterionJson b = criterion("subject", "contains", tickets.mark() + " b");
      CriterionJson high = criterion("priority.name", "is", "High");
      CriterionJson low = criterion("priority.name", "is", "Low");
      assertThat(tickets.found(a, b.or(), high)).containsExactly("a high", "b high");
      assertThat(tickets.found(high, a, b.or())).containsExactly("a high", "b low", "b high");
      assertThat(tickets.found(a, b.and(low).or(), low)).containsExactly("a low", "b low");
      assertThat(tickets.found(a, low.and(b.or()))).containsExactly("a low");
    }
  }

  @Nested
  class Times {
    private void dueAt(String subject, long millis) {
      tickets.add(
          tickets.ticket(subject).with("due_by_time", Json.of("value", Long.toString(millis))));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            after | value | "1772529300000" | later
            gte | value | {"value":"1772529300000"} | noon,later
            before | value | "2026-03-03T09:15:00Z" | early
            lte | value | {"display_value":"Mar 3, 2026 09:15 AM"} | early,noon
            is | value | 1772529300000 | noon
            between | values | ["1772529200000",1772529300000] | noon
            not between | values | [1772529300000,1772529300000] | early,later,never
            is not | value | 1772529300000 | early,later,never
            is empty | value | null | never
            """)
    void compareInEveryForm(String condition, String key, String value, String subjects) {
      dueAt("early", 1_772_529_000_000L);
      dueAt("noon", 1_772_529_300_000L);
      dueAt("later", 1_772_529_900_000L);
      tickets.add(tickets.ticket("never"));
      assertThat(
              String.join(
                  ",",
                  tickets.found(criterion("due_by_time", condition).with(key, Json.value(value)))))
          .isEqualTo(subjects);
    }
  }

  @Nested
  class Trash {
    @Test
    void isSeenWhenItIsAskedFor() {
      tickets.add(tickets.ticket("live"));
      desk().delete("/requests/" + tickets.add(tickets.ticket("trashed")));
      assertThat(tickets.found()).containsExactly("live");
      assertThat(tickets.found(criterion("is_trashed", "is").with("value", JsonValue.TRUE)))
          .containsExactly("trashed");
      assertThat(tickets.found(criterion("is_trashed", "is").with("values", NOT)))
          .containsExactly("live");
    }
  }

  @Nested
  class Refusals {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            "search_criteria":{"field":"colour","condition":"is","value":1} | search_criteria.field
            "search_criteria":[{"field":"subject","condition":"resembles","value":1}] | search_criteria[0].condition
            "search_criteria":[{"field":"subject","condition":"gt","value":1}] | search_criteria[0].condition
            "search_criteria":[{"field":"created_time","condition":"after","value":"x"}] | search_criteria[0].value
            "search_fields":{"colour":"red"} | search_fields.colour.field
            "filter_by":{"name":"Nice_Requests"} | filter_by
            "sort_fields":[{"field":"colour"}] | sort_field
            "sort_field":"subject","sort_fields":[{"field":"x"}] | sort_fields
            """)
    void nameWhatIsWrong(String info, String field) {
      assertThat(desk().get("/requests", quoted("{'list_info':{") + info + "}}"))
          .isFailure(400, 4001, field);
    }

    @Test
    void areOfWrongTypes() {
      assertThat(desk().get("/requests", aList().where("id", "is", "1 OR 1=1")))
          .isFailure(400, 4021, "search_criteria.value");
    }
  }
}
