package org.relaydesk.it.console.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.roleCalled;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.browser.PageClient;
import org.relaydesk.fixture.browser.PageClient.Seen;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.console.SharedConsoleIT;

/** What is written on a ticket's page is sent once, whole, and to whom it was written for. */
final class WritingOnTicketPageIT extends SharedConsoleIT {
  private static final int LONG = 900_000;

  private final JsonObject ticket = desk.api().add(aRequest());
  private final String path = "/requests/" + ticket.getString("id");
  private final String page = "/desk/ticket.xhtml?id=" + ticket.getString("id");

  private List<JsonObject> rows(String kind) {
    return desk.api().get(path + "/" + kind).rows(kind);
  }

  private static Map<String, String> typed(String text, String button) {
    return Map.of("reply_text", text, "to", "nora@b.example", button, "x");
  }

  @Test
  void aDoubleClickSendsOneReply() {
    PageClient pages = desk.administrator();
    Seen form = pages.get(page);
    List<Seen> answers = twice(pages, form, "replying", typed("Once", "send"));
    assertThat(answers).extracting(Seen::status).containsOnly(302);
    assertThat(rows("notifications")).hasSize(1);
    assertThat(pages.submit(form, "replying", typed("Twice", "send")).status()).isEqualTo(302);
    assertThat(rows("notifications")).as("another text is another reply").hasSize(2);
  }

  @Test
  void aDoubleClickAddsOneNote() {
    PageClient pages = desk.administrator();
    Map<String, String> typed = Map.of("note_text", "Once", "add", "x");
    assertThat(twice(pages, pages.get(page), "noting", typed))
        .extracting(Seen::status)
        .containsOnly(302);
    assertThat(rows("notes")).hasSize(1);
  }

  @Test
  void aDoubleClickRecordsWorkOnce() {
    PageClient pages = desk.administrator();
    Map<String, String> typed = Map.of("time_spent_minutes", "5", "record", "x");
    Seen form = pages.get(page);
    assertThat(twice(pages, form, "working", typed)).extracting(Seen::status).containsOnly(302);
    assertThat(rows("worklogs")).hasSize(1);
    Map<String, String> more = Map.of("time_spent_minutes", "6", "record", "x");
    assertThat(pages.submit(form, "working", more).status()).isEqualTo(302);
    assertThat(rows("worklogs")).as("another time is more work").hasSize(2);
  }

  private static List<Seen> twice(
      PageClient pages, Seen form, String name, Map<String, String> typed) {
    return Stream.generate(
            () -> CompletableFuture.supplyAsync(() -> pages.submit(form, name, typed)))
        .limit(2)
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"send", "keep", "discard"})
  void aDraftThatWasGoneOnWithElsewhereIsNotLost(String button) {
    PageClient here = desk.administrator();
    here.submit(here.get(page), "replying", typed("First", "keep"));
    Seen opened = here.get(page);
    PageClient elsewhere = desk.administrator();
    elsewhere.submit(elsewhere.get(page), "replying", typed("First, and more", "keep"));
    Seen refused = here.submit(opened, "replying", typed("First, but other", button));
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.body()).contains("First, but other");
    assertThat(rows("drafts"))
        .extracting(draft -> draft.getString("description"))
        .containsExactly("First, and more");
    assertThat(rows("notifications")).isEmpty();
  }

  @Test
  void aDraftGoesToWhomItWasWrittenForWhateverItsWriterMayView() {
    RoleBuilder role =
        roleCalled(TestRun.unique("Writer")).allowing("requests.view requests.reply");
    desk.api().post("/roles", role.input());
    PageClient writer = desk.pagesOf(desk.api().add(aSupportRep().withRole(role.name())));
    writer.submit(writer.get(page), "replying", typed("For Nora", "keep"));
    writer.submit(writer.get(page), "replying", Map.of("send", "x"));
    assertThat(rows("notifications").get(0).getJsonArray("to"))
        .hasToString(quoted("[{'email_id':'nora@b.example'}]"));
  }

  @Test
  void longTextsStandOnPagesOfTheirOwn() {
    for (int i = 0; i < 3; i++) {
      desk.api().post(path + "/notes", quoted("{'note':{" + described(i) + "}}"));
      desk.api()
          .post(
              path + "/worklogs", quoted("{'worklog':{'time_spent':60000," + described(i) + "}}"));
    }
    String note = rows("notes").get(0).getString("id");
    String worklog = rows("worklogs").get(0).getString("id");
    PageClient pages = desk.administrator();
    String whole = pages.get(page).body();
    assertThat(whole.length()).isBetween(4 * LONG, 5 * LONG);
    assertThat(whole).contains("entry=" + note + "#said", "work=" + worklog + "#work");
    assertThat(whole).contains("End of 1", "End of 2").doesNotContain("End of 0");
    assertThat(pages.get(page + "&entry=" + note).body()).contains("End of 0");
    assertThat(pages.get(page + "&work=" + worklog).body()).contains("End of 0");
  }

  private static String described(int no) {
    return "\"description\":\"" + "x".repeat(LONG) + " End of " + no + "\"";
  }
}
