package org.relaydesk.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RoleBuilder.roleCalled;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.run.Json;

/** Drafts, notifications and conversations show their files (contract §5.5 and §5.6). */
final class MessageFilesIT extends RepliedTicketIT {
  private final String file = uploaded();
  private final String named =
      "'description':'See there','attachments':[{'file_id':'" + file + "'}]";

  private String uploaded() {
    ApiAnswer answer = Upload.of("trace.log", "traced").to(desk(), "POST", path + "/_uploads");
    assertThat(answer).isSuccess(201);
    return answer.rows("files").get(0).getString("file_id");
  }

  private void assertShows(JsonObject message) {
    List<JsonObject> files = message.getJsonArray("attachments").getValuesAs(JsonObject.class);
    assertThat(files).extracting(each -> each.getString("id")).containsExactly(file);
    String url = files.get(0).getString("content_url").substring("/api/v3".length());
    assertThat(desk().get(url).text()).isEqualTo("traced");
  }

  @Test
  void aDraftShowsThemUntilItIsTheReplyThatDoes() {
    JsonObject draft = draft(named);
    assertShows(draft);
    String one = drafts + "/" + draft.getString("id");
    assertShows(desk().get(one).entity("draft"));
    assertThat(desk().put(one, Json.of("draft", draft))).isSuccess();
    assertShows(desk().put(one, said("draft", "'subject':'Traced'")).entity("draft"));
    assertShows(sent("'draft':{'id':'%s'}".formatted(draft.getString("id"))));
  }

  @Test
  void aReplyShowsThemWhereverItIsFound() {
    JsonObject mail = sent(named);
    assertShows(mail);
    String id = mail.getString("id");
    assertShows(desk().get(notifications + "/" + id).entity("notification"));
    assertShows(desk().get(path + "/conversations/" + id).entity("conversation"));
    String wish = "{'list_info':{'fields_required':['type','attachments']}}";
    assertShows(replies(notifications, wish).get(0));
    assertShows(replies(path + "/conversations", wish).get(0));
    assertThat(replies().get(0).keySet()).contains("has_attachments").doesNotContain("attachments");
  }

  @Test
  void aNoteInTheStreamShowsItsOwn() {
    String id = desk().post(path + "/notes", said("note", named)).id("note");
    assertShows(desk().get(path + "/conversations/" + id).entity("conversation"));
  }

  @Test
  void whoMayNotViewAttachmentsIsShownNone() {
    String id = sent(named).getString("id");
    RoleBuilder role = roleCalled("Reader of " + nora).allowing("requests.view");
    assertThat(desk().post("/roles", role.input())).isSuccess(201);
    Desk reader = desk().as(desk().keyFor(desk().add(aSupportRep().withRole(role.name()))));
    JsonObject seen = reader.get(notifications + "/" + id).entity("notification");
    assertThat(seen.getJsonArray("attachments")).isEmpty();
    assertThat(seen.getBoolean("has_attachments")).isTrue();
  }
}
