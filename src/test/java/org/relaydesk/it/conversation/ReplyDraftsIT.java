package org.relaydesk.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RoleBuilder.roleCalled;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.Json;

/** Answers that are being written (contract §5.6). */
final class ReplyDraftsIT extends RepliedTicketIT {
  @Test
  void isKeptEditedAndSent() {
    JsonObject draft = draft("'type':'reply','description':'<i>so far</i>'");
    assertThat(draft.getBoolean("is_draft")).isTrue();
    assertThat(ticketNow().getBoolean("has_draft")).isTrue();
    assertThat(replies()).isEmpty();
    String one = drafts + "/" + draft.getString("id");
    ApiAnswer edited = desk().put(one, said("draft", "'to':['a@b.example'],'subject':'Back'"));
    assertThat(edited.entity("draft").getJsonArray("to")).isEqualTo(addresses("a@b.example"));
    assertThat(edited.entity("draft").getString("description")).isEqualTo("<i>so far</i>");

    JsonObject mail = sent("'draft':{'id':'%s'}".formatted(draft.getString("id")));
    assertThat(mail.getString("description")).isEqualTo("<i>so far</i>");
    assertThat(mail.getString("subject")).startsWith("Back [##");
    assertThat(mail.getJsonArray("to")).isEqualTo(addresses("a@b.example"));
    assertThat(desk().get(one)).isFailure(404, 4007, "id");
    assertThat(ticketNow().getBoolean("has_draft")).isFalse();
    assertThat(operations()).containsExactly("ADD_REPLY", "ADD");
  }

  @Test
  void speaksTheListLanguage() {
    draft("\"description\":\"Fan first\",\"subject\":\"B\"");
    draft("\"description\":\"Fan second\",\"subject\":\"A\"");
    draft("\"description\":\"Belt\",\"subject\":\"C\"");
    String wish =
        quoted(
            "{'list_info':{'row_count':1,'get_total_count':true,'sort_field':'subject',"
                + "'sort_order':'asc','fields_required':['subject'],'search_criteria':"
                + "{'field':'description','condition':'starts with','value':'fan'}}}");
    ApiAnswer list = desk().get(drafts, wish);
    assertThat(list).isSuccess();
    assertThat(list.rows("drafts")).hasToString("[{\"subject\":\"A\"}]");
    JsonObject info = list.body().getJsonObject("list_info");
    assertThat(info.getInt("total_count")).isEqualTo(2);
    assertThat(info.getBoolean("has_more_rows")).isTrue();
  }

  @Test
  void isItsWritersAlone() {
    String id = draft("'description':'secret'").getString("id");
    var other = desk().as(desk().keyWithRole("SDAdmin"));
    assertThat(other.get(drafts).rows("drafts")).isEmpty();
    assertThat(other.get(drafts + "/" + id)).isFailure(404, 4007, "id");
    assertThat(other.put(drafts + "/" + id, said("draft", "'subject':'x'")))
        .isFailure(404, 4007, "id");
    assertThat(other.delete(drafts + "/" + id)).isFailure(404, 4007, "id");
    assertThat(other.post(reply, said("reply", "'draft':{'id':'%s'}".formatted(id))))
        .isFailure(400, 4001, "draft");
    assertThat(other.get(path).entity("request").getBoolean("has_draft")).isTrue();
  }

  @Test
  void honoursTheEtagAndPassesWhenItIsSentBack() {
    JsonObject draft = draft("'description':'x'");
    String one = drafts + "/" + draft.getString("id");
    assertThat(desk().put(one, Json.of("draft", draft))).isSuccess();
    String tag = desk().get(one).header("ETag").orElseThrow();
    assertThat(desk().put(one, said("draft", "'description':'y'"))).isSuccess();
    assertThat(desk().withHeader("If-Match", tag).delete(one)).hasStatus(412);
    assertThat(desk().put(one, said("draft", "'is_draft':false"))).isFailure(400, 4001, "is_draft");
    assertThat(desk().delete(one)).isSuccess();
    assertThat(ticketNow().getBoolean("has_draft")).isFalse();
  }

  @Test
  void anEditThatChangesNothingLeavesItAsItIs() {
    String one = drafts + "/" + draft("'description':'x','to':'a@b.example'").getString("id");
    String tag = desk().get(one).header("ETag").orElseThrow();
    JsonObject before = desk().get(one).entity("draft");
    String same = said("draft", "'description':'x','to':['a@b.example']");
    assertThat(desk().put(one, same)).isSuccess();
    assertThat(desk().get(one).header("ETag")).contains(tag);
    assertThat(desk().get(one).entity("draft")).isEqualTo(before);
  }

  /** Else it would be sent to somebody else. */
  @Test
  void itsWriterIsShownItsAddressesWhateverTheyMayView() {
    RoleBuilder role = roleCalled("Writer of " + nora).allowing("requests.view requests.reply");
    assertThat(desk().post("/roles", role.input())).isSuccess(201);
    Desk writer = desk().as(desk().keyFor(desk().add(aSupportRep().withRole(role.name()))));
    String members =
        "'description':'x','to':['a@b.example'],'cc':'c@b.example','bcc':'d@b.example'";
    ApiAnswer added = writer.post(drafts, said("draft", members));
    JsonObject draft = added.entity("draft");
    assertThat(draft.getJsonArray("to")).isEqualTo(addresses("a@b.example"));
    assertThat(draft.getJsonArray("bcc")).isEqualTo(addresses("d@b.example"));
    String one = drafts + "/" + draft.getString("id");
    assertThat(writer.put(one, Json.of("draft", draft))).isSuccess();
    String requester = ticket.getJsonObject("requester").getString("id");
    assertThat(writer.put(one, said("draft", "'to':{'id':'%s'}".formatted(requester))))
        .isFailure(403, 4002, "to");

    ApiAnswer sent =
        writer.post(reply, said("reply", "'draft':{'id':'%s'}".formatted(draft.getString("id"))));
    assertThat(sent).isSuccess(201);
    assertThat(sent.entity("notification").isNull("to")).isTrue();
    JsonObject mail =
        desk().get(notifications + "/" + sent.id("notification")).entity("notification");
    assertThat(mail.getJsonArray("to")).isEqualTo(addresses("a@b.example"));
    assertThat(mail.getJsonArray("cc")).isEqualTo(addresses("c@b.example"));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("{}", 4012, "draft"),
        Arguments.of(said("draft", "'type':'note'"), 4001, "type"),
        Arguments.of(said("draft", "'to':['nobody']"), 4001, "to"),
        Arguments.of(said("draft", "'description':{}"), 4021, "description"),
        Arguments.of(said("draft", "'attachments':[{'file_id':'999999999'}]"), 4001, "attachments"),
        Arguments.of(said("draft", "'created_by':{'id':'1'}"), 4014, "created_by"),
        Arguments.of(said("draft", "'words':'x'"), 4001, "words"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aWrongOneIsRefusedAndNotKept(String input, int inner, String field) {
    assertThat(desk().post(drafts, input)).isFailure(400, inner, field);
    assertThat(desk().get(drafts).rows("drafts")).isEmpty();
    assertThat(ticketNow().getBoolean("has_draft")).isFalse();
  }
}
