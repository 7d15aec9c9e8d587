package org.relaydesk.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.ListBuilder.aList;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.builder.ListBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;

/** All that was said on a ticket, in one stream (contract §5.6). */
final class ConversationsIT extends RepliedTicketIT {
  @Test
  void notesAndMailsAreOneStreamByTime() {
    sent("'description':'first'");
    String note = desk().post(path + "/notes", said("note", "'description':'second'")).id("note");
    sent("'description':'third'");
    ApiAnswer list = desk().get(path + "/conversations");
    assertThat(list).isSuccess();
    List<JsonObject> rows = withoutNotices(list);
    assertThat(rows)
        .extracting(row -> row.getString("type"))
        .containsExactly("CONVERSATION", "NOTES", "CONVERSATION");
    assertThat(rows.get(1).keySet())
        .containsExactly(
            "id",
            "type",
            "created_time",
            "created_by",
            "show_to_requester",
            "content_url",
            "has_attachments");
    assertThat(rows.get(1).getString("id")).isEqualTo(note);
    assertThat(rows.get(1).getString("content_url")).isEqualTo("/api/v3" + path + "/notes/" + note);
    assertThat(rows)
        .extracting(row -> row.getBoolean("show_to_requester"))
        .containsExactly(true, false, true);
  }

  @Test
  void eachEntryLeadsToWhatItSays() {
    sent("'description':'first'");
    desk().post(path + "/notes", said("note", "'description':'second'"));
    List<JsonObject> rows = withoutNotices(desk().get(path + "/conversations"));
    assertThat(rows).hasSize(2);
    for (JsonObject row : rows) {
      String body = row.getString("content_url").substring("/api/v3".length());
      String wrapper = row.getString("type").equals("NOTES") ? "note" : "notification";
      JsonObject one =
          desk().get(path + "/conversations/" + row.getString("id")).entity("conversation");
      assertThat(one.getString("description"))
          .isEqualTo(desk().get(body).entity(wrapper).getString("description"));
    }
  }

  @Test
  void speaksTheListLanguage() {
    sent("'description':'<p>Cable <b>cut</b></p>'");
    desk().post(path + "/notes", said("note", "'description':'Cable cut here'"));
    sent("'description':'Cable mended'");
    ListBuilder wish =
        aList()
            .rows(1)
            .from(2)
            .counted()
            .fields("description")
            .where("description", "contains", "cable cut");
    ApiAnswer list = desk().get(path + "/conversations", wish);
    assertThat(list.rows("conversations"))
        .hasToString(quoted("[{'description':'Cable cut here'}]"));
    assertThat(list.body().getJsonObject("list_info").getInt("total_count")).isEqualTo(2);
    ListBuilder byType =
        aList()
            .sortedBy("created_time", "desc")
            .fields("description")
            .where("type", "is", "CONVERSATION");
    assertThat(desk().get(notifications, byType).rows("notifications"))
        .extracting(row -> row.getString("description"))
        .first()
        .asString()
        .contains("mended");
  }

  @Test
  void aReplyIsForTheRequesterWhereItGoesThere() {
    sent("'description':'a'");
    sent("'description':'b','to':['vendor@parts.example']");
    sent("'description':'c','to':['vendor@parts.example'],'cc':['%s']".formatted(nora));
    sent("'description':'d','to':['x%s']".formatted(nora));
    assertThat(desk().get(path + "/conversations").rows("conversations"))
        .filteredOn(row -> row.getString("type").equals("CONVERSATION"))
        .extracting(row -> row.getBoolean("show_to_requester"))
        .containsExactly(true, false, true, false);
  }

  @Test
  void whoMayNotViewNotesMeetsNone() {
    String note = desk().post(path + "/notes", said("note", "'description':'inside'")).id("note");
    String mail = sent("'description':'outside'").getString("id");
    var reader = desk().as(desk().keyWithRole("SDReport"));
    assertThat(withoutNotices(reader.get(path + "/conversations")))
        .extracting(row -> row.getString("id"))
        .containsExactly(mail);
    assertThat(reader.get(path + "/conversations/" + note)).isFailure(404, 4007, "id");
    assertThat(reader.get(path + "/conversations/" + mail)).isSuccess();
  }

  @Test
  void whoMayNotViewNotesIsNotToldOfThemByNotices() {
    JsonObject sam = desk().add(aSupportRep());
    desk().put(path, said("request", "'technician':{'id':'" + sam.getString("id") + "'}"));
    desk().post(path + "/notes", said("note", "'description':'inside','notify_technician':true"));
    String notice = "TechnicianNote_E-Mail";
    assertThat(types(desk(), "conversations")).contains(notice, "NOTES");
    assertThat(types(desk(), "notifications")).contains(notice);
    var reader = desk().as(desk().keyWithRole("SDReport"));
    assertThat(types(reader, "conversations")).isNotEmpty().doesNotContain(notice, "NOTES");
    assertThat(types(reader, "notifications")).isNotEmpty().doesNotContain(notice);
    String id =
        desk().get(notifications).rows("notifications").stream()
            .filter(row -> row.getString("type").equals(notice))
            .findFirst()
            .orElseThrow()
            .getString("id");
    assertThat(reader.get(notifications + "/" + id)).isFailure(404, 4007, "id");
    assertThat(reader.get(path + "/conversations/" + id)).isFailure(404, 4007, "id");
    assertThat(desk().get(path + "/conversations").rows("conversations"))
        .filteredOn(row -> row.getString("id").equals(id))
        .extracting(row -> row.getBoolean("show_to_requester"))
        .containsExactly(false);
  }

  private static List<JsonObject> withoutNotices(ApiAnswer list) {
    return list.rows("conversations").stream()
        .filter(row -> !row.getString("type").endsWith("_E-Mail"))
        .toList();
  }

  private List<String> types(Desk reader, String folder) {
    return reader.get(path + "/" + folder).rows(folder).stream()
        .map(row -> row.getString("type"))
        .toList();
  }

  @Test
  void whatIsOfAnotherTicketIsNotFound() {
    String mail = sent("'description':'x'").getString("id");
    String draft = draft("'description':'x'").getString("id");
    String other = "/requests/" + desk().add(aRequest()).getString("id");
    assertThat(desk().get(other + "/notifications/" + mail)).isFailure(404, 4007, "id");
    assertThat(desk().get(other + "/conversations/" + mail)).isFailure(404, 4007, "id");
    assertThat(desk().get(other + "/drafts/" + draft)).isFailure(404, 4007, "id");
    assertThat(desk().get(other + "/conversations").rows("conversations")).isEmpty();
    assertThat(desk().get("/requests/999999999/conversations")).isFailure(404, 4007, "id");
  }
}
