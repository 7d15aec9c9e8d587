package org.relaydesk.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.CriterionJson.anyOf;
import static org.relaydesk.fixture.builder.CriterionJson.criterion;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.ListBuilder.aList;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.builder.ListBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.it.DeskIT;

/** Notes on a ticket (contract §5.3), and what their ticket tells of them. */
final class NotesIT extends DeskIT {
  private static final String LONG_AGO = "1772539300000";

  private final JsonObject ticket =
      desk().add(aRequest().with("first_response_due_by_time", LONG_AGO));
  private final String path = "/requests/" + ticket.getString("id");
  private final String notes = path + "/notes";

  private static String said(String member) {
    return quoted("{'note':{" + member + "}}");
  }

  private static String text(String description) {
    return said("'description':'" + description + "'");
  }

  private JsonObject add(String description) {
    ApiAnswer added = desk().post(notes, text(description));
    assertThat(added).isSuccess(201);
    return added.entity("note");
  }

  private String pathOf(JsonObject note) {
    return notes + "/" + note.getString("id");
  }

  private JsonObject ticketNow() {
    return desk().get(path).entity("request");
  }

  private List<String> operations() {
    return desk().get(path + "/history").rows("history").stream()
        .map(row -> row.getString("operation"))
        .toList();
  }

  @Nested
  class Adding {
    @Test
    void isAnsweredWithAllOfTheNoteAndItsPlace() {
      ApiAnswer added = desk().post(notes, text("<b>R7</b> & the rest"));
      assertThat(added).isSuccess(201);
      JsonObject note = added.entity("note");
      assertThat(added.header("Location")).get().asString().endsWith(pathOf(note));
      assertThat(note.keySet())
          .containsExactly(
              "id",
              "description",
              "show_to_requester",
              "mark_first_response",
              "added_by",
              "added_time",
              "last_updated_by",
              "last_updated_time",
              "has_attachments",
              "request",
              "attachments");
      assertThat(note.getString("description")).isEqualTo("<b>R7</b> &amp; the rest");
      assertThat(note.getBoolean("show_to_requester")).isFalse();
      assertThat(note.getJsonObject("last_updated_time"))
          .isEqualTo(note.getJsonObject("added_time"));
      assertThat(note.getJsonObject("request"))
          .hasToString(
              quoted("{'id':'%s','subject':'%s'}")
                  .formatted(ticket.getString("id"), ticket.getString("subject")));
      ApiAnswer viewed = desk().get(pathOf(note));
      assertThat(viewed.entity("note")).isEqualTo(note);
      assertThat(viewed.header("ETag")).isEqualTo(added.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"note", "request_note"})
    void isAnsweredUnderTheWrapperThatWasSent(String wrapper) {
      String input = quoted("{'" + wrapper + "':{'description':'x','notify_technician':true}}");
      ApiAnswer added = desk().post(notes, input);
      assertThat(added).isSuccess(201);
      assertThat(added.body().keySet()).containsExactly(wrapper, "response_status");
      assertThat(desk().put(pathOf(added.entity(wrapper)), input).body().keySet())
          .containsExactly(wrapper, "response_status");
    }

    static Stream<Arguments> refused() {
      return Stream.of(
          Arguments.of("{}", 4012, "note"),
          Arguments.of(said(""), 4012, "description"),
          Arguments.of(said("'description':null"), 4012, "description"),
          Arguments.of(text(" "), 4012, "description"),
          Arguments.of(said("'description':{'content':'x'}"), 4021, "description"),
          Arguments.of(text("x".repeat(1_000_001)), 4001, "description"),
          Arguments.of(text("a\\u0000b"), 4001, "note.description"),
          Arguments.of(
              said("'description':'x','show_to_requester':'perhaps'"), 4021, "show_to_requester"),
          Arguments.of(said("'description':'x','shown':true"), 4001, "shown"),
          Arguments.of(said("'description':'x','added_time':'1'"), 4014, "added_time"),
          Arguments.of(quoted("{'worklog':{'description':'x'}}"), 4012, "note"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aWrongNoteIsRefusedAndNotStored(String input, int inner, String field) {
      assertThat(desk().post(notes, input)).isFailure(400, inner, field);
      assertThat(desk().get(notes).rows("notes")).isEmpty();
      assertThat(operations()).containsExactly("ADD");
    }
  }

  @Nested
  class Listing {
    @Test
    void comesByTheLastChangeAndSpeaksTheListLanguage() {
      JsonObject first = add("Nobody answers");
      add("The line is cut");
      assertThat(desk().put(pathOf(first), text("Somebody answers"))).isSuccess();
      ListBuilder lines = aList().rows(1).counted().where("description", "contains", "i");
      ApiAnswer list = desk().get(notes, lines.fields("description"));
      assertThat(list).isSuccess();
      assertThat(list.rows("notes")).hasSize(1);
      assertThat(list.rows("notes").get(0))
          .hasToString(quoted("{'description':'The line is cut'}"));
      JsonObject info = list.body().getJsonObject("list_info");
      assertThat(info.getString("sort_field")).isEqualTo("last_updated_time");
      assertThat(info.getString("sort_order")).isEqualTo("asc");
    }

    @Test
    void aTicketThatIsNotThereHasNone() {
      assertThat(desk().get("/requests/999999999/notes")).isFailure(404, 4007, "id");
      assertThat(desk().get(notes).rows("notes")).isEmpty();
    }
  }

  @Nested
  class Editing {
    @Test
    void honoursTheEtagOfTheNote() {
      JsonObject note = add("Nobody answers");
      String before = desk().get(pathOf(note)).header("ETag").orElseThrow();
      assertThat(desk().put(pathOf(note), text("Somebody answers"))).isSuccess();
      assertThat(desk().withHeader("If-Match", before).put(pathOf(note), text("Nobody, again")))
          .hasStatus(412);
      assertThat(desk().withHeader("If-Match", before).delete(pathOf(note))).hasStatus(412);
      assertThat(desk().get(pathOf(note)).entity("note").getString("description"))
          .isEqualTo("Somebody answers");
    }

    @Test
    void thatChangesNothingLeavesNoTrace() {
      JsonObject note = add("Nobody answers");
      String before = desk().get(pathOf(note)).text();
      assertThat(desk().put(pathOf(note), Json.of("note", note))).isSuccess();
      assertThat(desk().get(pathOf(note)).text()).isEqualTo(before);
      assertThat(operations()).containsExactly("ADD_NOTE", "ADD");
    }

    @Test
    void keepsTheDescription() {
      JsonObject note = add("Nobody answers");
      assertThat(desk().put(pathOf(note), said("'description':null")))
          .isFailure(400, 4012, "description");
    }
  }

  /** What a ticket has in common with all that hangs on it. */
  @Nested
  class OnATicket {
    @Test
    void countsAndLeavesTheTicketsVersionAlone() {
      String tag = desk().get(path).header("ETag").orElseThrow();
      assertThat(ticketNow().getBoolean("has_notes")).isFalse();
      JsonObject note = add("Nobody answers");
      assertThat(ticketNow().getBoolean("has_notes")).isTrue();
      assertThat(desk().get(path).header("ETag")).contains(tag);
      ApiAnswer edited = desk().put(path, anEditOf("request").with("impact_details", "All of it"));
      assertThat(edited.entity("request").getBoolean("has_notes")).as("in an edit").isTrue();
      assertThat(desk().delete(pathOf(note))).isSuccess();
      assertThat(ticketNow().getBoolean("has_notes")).isFalse();
      assertThat(desk().get(pathOf(note))).isFailure(404, 4007, "id");
    }

    @Test
    void firstOnesOfManyAtOnceAreAllCounted() {
      List<String> notes =
          IntStream.range(0, 8)
              .parallel()
              .mapToObj(i -> pathOf(add("Note " + i + " of many")))
              .toList();
      for (String note : notes) {
        assertThat(ticketNow().getBoolean("has_notes")).isTrue();
        assertThat(desk().delete(note)).isSuccess();
      }
      assertThat(ticketNow().getBoolean("has_notes")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isFoundByWhetherItHasNotes(boolean has) {
      add("Nobody answers");
      String without = desk().add(aRequest()).getString("id");
      ApiAnswer found =
          desk()
              .get(
                  "/requests",
                  aList()
                      .where(
                          criterion("has_notes", "is", Boolean.toString(has)),
                          anyOf("id", "is", ticket.getString("id"), without)));
      assertThat(found.rows("requests")).hasSize(1);
      assertThat(found.rows("requests").get(0).getString("id"))
          .isEqualTo(has ? ticket.getString("id") : without);
      assertThat(found.rows("requests").get(0).getBoolean("has_notes")).isEqualTo(has);
    }

    @Test
    void theFirstResponseAloneSetsItsTime() {
      add("For the desk alone");
      assertThat(ticketNow().isNull("responded_time")).isTrue();
      assertThat(ticketNow().getBoolean("is_first_response_overdue")).isTrue();
      String answer = said("'description':'We are on it','mark_first_response':true");
      JsonObject first = desk().post(notes, answer).entity("note");
      JsonObject responded = ticketNow().getJsonObject("responded_time");
      assertThat(responded).isNotNull();
      assertThat(Long.parseLong(responded.getString("value")))
          .isGreaterThanOrEqualTo(
              Long.parseLong(first.getJsonObject("added_time").getString("value")));
      assertThat(ticketNow().getBoolean("is_first_response_overdue")).isFalse();
      assertThat(desk().post(notes, answer)).isSuccess(201);
      assertThat(desk().delete(pathOf(first))).isSuccess();
      assertThat(ticketNow().getJsonObject("responded_time")).isEqualTo(responded);
    }

    @Test
    void eachActLeavesALineInHistoryWithoutTheText() {
      JsonObject note = add("Only for who may view notes");
      desk().put(pathOf(note), text("Still only for them"));
      desk().delete(pathOf(note));
      assertThat(operations()).containsExactly("DELETE_NOTE", "EDIT_NOTE", "ADD_NOTE", "ADD");
      assertThat(desk().get(path + "/history").text()).doesNotContain("nly for");
    }

    @Test
    void aNoteOfAnotherTicketIsNotFound() {
      String before = desk().get(pathOf(add("Nobody answers"))).text();
      String id = desk().get(notes).rows("notes").get(0).getString("id");
      String elsewhere = "/requests/" + desk().add(aRequest()).getString("id") + "/notes/" + id;
      assertThat(desk().get(elsewhere)).isFailure(404, 4007, "id");
      assertThat(desk().put(elsewhere, text("x"))).isFailure(404, 4007, "id");
      assertThat(desk().delete(elsewhere)).isFailure(404, 4007, "id");
      assertThat(desk().get(notes + "/" + id).text()).isEqualTo(before);
    }

    @Test
    void inTheTrashItsNotesAreReadAndNotWritten() {
      JsonObject note = add("Nobody answers");
      assertThat(desk().delete(path + "/move_to_trash")).isSuccess();
      assertThat(desk().get(pathOf(note))).isSuccess();
      assertThat(desk().post(notes, text("x"))).isFailure(400, 4009, "id");
      assertThat(desk().put(pathOf(note), text("x"))).isFailure(400, 4009, "id");
      assertThat(desk().delete(pathOf(note))).isFailure(400, 4009, "id");
      assertThat(desk().delete(path)).as("purged with its notes").isSuccess();
      assertThat(desk().get(notes)).isFailure(404, 4007, "id");
    }
  }
}
