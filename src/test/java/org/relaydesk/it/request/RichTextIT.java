package org.relaydesk.it.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.CriterionJson.criterion;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.MarkedTickets;
import org.relaydesk.it.DeskIT;

/** Texts that may be HTML (contract §13, 53), wherever somebody may write one. */
final class RichTextIT extends DeskIT {
  private static final String ATTACK =
      "<p onclick=\"owned()\">Disk <b>full</b></p><script>owned()</script><img src=x onerror=owned()>";

  private static final String CLEAN = "<p>Disk <b>full</b></p>";

  private static String text(String wrapper, String field, String text) {
    return Json.createObjectBuilder()
        .add(wrapper, Json.createObjectBuilder().add(field, text))
        .build()
        .toString();
  }

  private static String path(JsonObject ticket) {
    return "/requests/" + ticket.getString("id");
  }

  private static JsonObject now(JsonObject ticket) {
    return desk().get(path(ticket)).entity("request");
  }

  @Test
  void aDescriptionIsCleanedHoweverItComes() {
    JsonObject ticket = desk().add(aRequest().withDescription(ATTACK));
    assertThat(ticket.getString("description")).isEqualTo(CLEAN);
    assertThat(ticket.getString("short_description")).isEqualTo("Disk full");
    assertThat(desk().put(path(ticket), text("request", "description", "<i>a</i>" + ATTACK)))
        .isSuccess();
    assertThat(now(ticket).getString("description")).isEqualTo("<i>a</i>" + CLEAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CPU > 90 & load <5", "a <b && c> d", "<script>owned()</script>", "x\r\n\ty  "})
  void whatIsNoHtmlIsKeptToTheByte(String text) {
    JsonObject ticket = desk().add(aRequest().withDescription(text));
    assertThat(ticket.getString("description")).isEqualTo(text);
    assertThat(now(ticket).getString("description")).isEqualTo(text);
  }

  @Test
  void aResolutionIsCleanedHoweverItComes() {
    JsonObject ticket = desk().add(aRequest());
    ApiAnswer posted =
        desk().post(path(ticket) + "/resolutions", text("resolution", "content", ATTACK));
    assertThat(posted.entity("resolution").getString("content")).isEqualTo(CLEAN);
    assertThat(desk().put(path(ticket), text("request", "resolution", "<b>x</b>" + ATTACK)))
        .isSuccess();
    assertThat(now(ticket).getJsonObject("resolution").getString("content"))
        .isEqualTo("<b>x</b>" + CLEAN);
    String object =
        quoted("{'request':%s}").formatted(text("resolution", "content", "<i>x</i>" + ATTACK));
    assertThat(desk().put(path(ticket), object)).isSuccess();
    assertThat(now(ticket).getJsonObject("resolution").getString("content"))
        .isEqualTo("<i>x</i>" + CLEAN);
  }

  @Test
  void aNoteIsCleanedWhenItIsAddedAndWhenItIsEdited() {
    String notes = path(desk().add(aRequest())) + "/notes";
    JsonObject note = desk().post(notes, text("note", "description", ATTACK)).entity("note");
    assertThat(note.getString("description")).isEqualTo(CLEAN);
    String edited = "<i>b</i>" + ATTACK;
    assertThat(
            desk()
                .put(notes + "/" + note.getString("id"), text("note", "description", edited))
                .entity("note")
                .getString("description"))
        .isEqualTo("<i>b</i>" + CLEAN);
  }

  @Test
  void whatWasAnsweredIsNoChangeWhenItIsSentBack() {
    JsonObject ticket = desk().add(aRequest().withDescription(ATTACK + "1 + 1 = 2 @ 'x' \"y\""));
    ApiAnswer seen = desk().get(path(ticket));
    String back = text("request", "description", seen.entity("request").getString("description"));
    assertThat(desk().put(path(ticket), back)).isSuccess();
    assertThat(desk().get(path(ticket)).header("ETag")).isEqualTo(seen.header("ETag"));
  }

  @Test
  void listsAreSearchedByTheWordsAndNotByTheMarkUp() {
    MarkedTickets tickets = new MarkedTickets(desk());
    tickets.add(tickets.ticket("html").withDescription(ATTACK));
    tickets.add(tickets.ticket("plain").withDescription("a disk full of <p"));
    assertThat(tickets.found(criterion("description", "contains", "disk full")))
        .containsExactly("html", "plain");
    assertThat(tickets.found(criterion("description", "contains", "<p"))).containsExactly("plain");
    assertThat(tickets.found(criterion("description", "is", "Disk full"))).containsExactly("html");
    assertThat(tickets.found(criterion("description", "is empty"))).isEmpty();
  }

  @Test
  void aTextThatIsTooLongOnceItIsCleanIsRefused() {
    String grows = "<p>x</p>" + "<".repeat(300_000);
    assertThat(desk().post("/requests", aRequest().withDescription(grows).input()))
        .isFailure(400, 4001, "description");
  }
}
