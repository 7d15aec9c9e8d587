package org.relaydesk.it.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.ListBuilder.aList;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.roleCalled;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Download;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Uploads that a ticket, a note or a resolution names by their file_id (contract §5.5). */
final class FilesOfRecordsIT extends DeskIT {
  private final String ticket = desk().add(aRequest()).getString("id");
  private final String path = "/requests/" + ticket;

  private static String uploaded(Desk desk, String name) {
    ApiAnswer answer = Upload.of(name, "content of " + name).to(desk, "POST", "/requests/_uploads");
    assertThat(answer).isSuccess(201);
    return answer.rows("files").get(0).getString("file_id");
  }

  private static String naming(String wrapper, String rest, String fileId) {
    return quoted("{'%s':{%s'attachments':[{'file_id':'%s'}]}}".formatted(wrapper, rest, fileId));
  }

  private static List<String> names(JsonObject holder, String member) {
    return holder.getJsonArray(member).getValuesAs(JsonObject.class).stream()
        .map(file -> file.getString("name"))
        .toList();
  }

  private JsonObject ticketNow() {
    return desk().get(path).entity("request");
  }

  @Test
  void aTicketIsAddedWithThem() {
    String input = naming("request", "'subject':'R7',", uploaded(desk(), "a.log"));
    ApiAnswer added = desk().post("/requests", input);
    assertThat(added).isSuccess(201);
    JsonObject request = added.entity("request");
    assertThat(names(request, "attachments")).containsExactly("a.log");
    assertThat(request.getBoolean("has_attachments")).isTrue();
    assertThat(desk().get("/requests/" + request.getString("id")).entity("request"))
        .isEqualTo(request);
  }

  @Test
  void anEditAddsToThemAndTakesThemSentBack() {
    Upload.of("first.log", "1").attachedTo(desk(), ticket);
    ApiAnswer edited = desk().put(path, naming("request", "", uploaded(desk(), "second.log")));
    assertThat(edited).isSuccess();
    assertThat(names(edited.entity("request"), "attachments"))
        .containsExactly("first.log", "second.log");
    JsonValue shown = ticketNow().get("attachments");
    ApiAnswer again = desk().put(path, quoted("{'request':{'attachments':") + shown + "}}");
    assertThat(again).isSuccess();
    assertThat(names(again.entity("request"), "attachments")).hasSize(2);
  }

  @Test
  void aPageShowsThoseOfEachTicket() {
    Upload.of("a.log", "1").attachedTo(desk(), ticket);
    String input =
        quoted(
            "{'list_info':{'fields_required':['id','attachments'],"
                + "'search_criteria':{'field':'id','condition':'is','value':'%s'}}}");
    JsonObject row = desk().get("/requests", input.formatted(ticket)).rows("requests").get(0);
    assertThat(names(row, "attachments")).containsExactly("a.log");
  }

  @Test
  void nobodyElsesUploadIsAttachedNorOneTwice() {
    Desk other = desk().as(desk().keyWithRole("SDAdmin"));
    String theirs = uploaded(other, "theirs.log");
    for (String input : List.of(theirs, "999999999")) {
      assertThat(desk().put(path, naming("request", "", input)))
          .isFailure(400, 4001, "attachments");
    }
    String subject = TestRun.unique("Not stored");
    assertThat(desk().post("/requests", naming("request", "'subject':'" + subject + "',", theirs)))
        .isFailure(400, 4001, "attachments");
    assertThat(desk().get("/requests", aList().searching("subject", subject)).rows("requests"))
        .isEmpty();
    String mine = uploaded(desk(), "mine.log");
    assertThat(desk().put(path, naming("request", "", mine))).isSuccess();
    String elsewhere = "/requests/" + desk().add(aRequest()).getString("id");
    assertThat(desk().put(elsewhere, naming("request", "", mine)))
        .isFailure(400, 4001, "attachments");
    assertThat(names(ticketNow(), "attachments")).containsExactly("mine.log");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{}] | 4012
          [{"file_id":"x"}] | 4021
          [{"file_id":"1","what":1}] | 4001
          [[]] | 4021
          "a.log" | 4021
          """)
  void whatNamesNoUploadIsRefused(String attachments, int inner) {
    ApiAnswer answer = desk().put(path, quoted("{'request':{'attachments':") + attachments + "}}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains(quoted("'status_code':" + inner));
  }

  @Test
  void aNoteHasFilesThatGoWithIt() {
    String notes = path + "/notes";
    String input = naming("note", "'description':'see there',", uploaded(desk(), "n.log"));
    ApiAnswer added = desk().post(notes, input);
    assertThat(added).isSuccess(201);
    JsonObject note = added.entity("note");
    assertThat(note.getBoolean("has_attachments")).isTrue();
    assertThat(names(note, "attachments")).containsExactly("n.log");
    String url = note.getJsonArray("attachments").getJsonObject(0).getString("content_url");
    assertThat(Download.of(desk(), url.substring("/api/v3".length())).status()).isEqualTo(200);
    assertThat(desk().get(path + "/attachments").rows("attachments")).isEmpty();
    assertThat(ticketNow().getBoolean("has_attachments")).isFalse();

    String place = notes + "/" + note.getString("id");
    assertThat(desk().put(place, naming("note", "", uploaded(desk(), "m.log")))).isSuccess();
    JsonObject now = desk().get(place).entity("note");
    assertThat(names(now, "attachments")).containsExactly("n.log", "m.log");
    String first = now.getJsonArray("attachments").getJsonObject(0).getString("id");
    assertThat(desk().delete(path + "/attachments/" + first)).isSuccess();
    assertThat(names(desk().get(place).entity("note"), "attachments")).containsExactly("m.log");
    String second = now.getJsonArray("attachments").getJsonObject(1).getString("id");
    assertThat(desk().delete(place)).isSuccess();
    assertThat(desk().get(path + "/attachments/" + second)).isFailure(404, 4007, "id");
  }

  /** Who may see a ticket's files may not for that see its notes'. */
  @Test
  void aNotesFilesTakeTheRightToNotes() {
    String input = naming("note", "'description':'x',", uploaded(desk(), "n.log"));
    JsonObject note = desk().post(path + "/notes", input).entity("note");
    String file = note.getJsonArray("attachments").getJsonObject(0).getString("id");
    String seen = Upload.of("t.log", "x").attachedTo(desk(), ticket).getString("id");
    RoleBuilder role =
        roleCalled(TestRun.unique("Files"))
            .allowing("requests.view attachments.view attachments.delete");
    assertThat(desk().post("/roles", role.input())).isSuccess(201);
    Desk reader = desk().as(desk().keyFor(desk().add(aSupportRep().withRole(role.name()))));
    assertThat(reader.get(path + "/attachments/" + seen)).isSuccess();
    assertThat(reader.get(path + "/attachments/" + file)).isFailure(404, 4007, "id");
    assertThat(reader.get(path + "/attachments/" + file + "/download")).isFailure(404, 4007, "id");
    assertThat(reader.delete(path + "/attachments/" + file).status()).isIn(403, 404);
    Desk noFiles = desk().as(desk().keyWithRole("SDReport"));
    assertThat(names(noFiles.get(path).entity("request"), "attachments")).isEmpty();
  }

  @Test
  void aResolutionHasFilesToo() {
    String input = naming("resolution", "'content':'Swapped',", uploaded(desk(), "r.log"));
    ApiAnswer added = desk().post(path + "/resolutions", input);
    assertThat(added).isSuccess(201);
    JsonObject resolution = added.entity("resolution");
    assertThat(names(resolution, "resolution_attachments")).containsExactly("r.log");
    assertThat(ticketNow().getJsonObject("resolution")).isEqualTo(resolution);
    assertThat(ticketNow().getBoolean("has_resolution_attachments")).isTrue();
    assertThat(names(ticketNow(), "attachments")).isEmpty();
    String file =
        resolution.getJsonArray("resolution_attachments").getJsonObject(0).getString("id");
    assertThat(desk().delete(path + "/attachments/" + file)).isSuccess();
    assertThat(ticketNow().getBoolean("has_resolution_attachments")).isFalse();
  }
}
