package org.relaydesk.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.mail.Mailbox;

/** Files of replies and drafts, by the file_id of their uploads (contract §5.5 and §5.6). */
final class ReplyFilesIT extends RepliedTicketIT {
  private String uploaded(String name, String text) {
    ApiAnswer answer = Upload.of(name, text).to(desk(), "POST", path + "/_uploads");
    assertThat(answer).isSuccess(201);
    return answer.rows("files").get(0).getString("file_id");
  }

  private static String files(String... ids) {
    return "'attachments':[{'file_id':'" + String.join("'},{'file_id':'", ids) + "'}]";
  }

  private String download(String id) {
    return path + "/attachments/" + id + "/download";
  }

  @Test
  void aReplyCarriesTheFilesThatItNames() throws Exception {
    String file = uploaded("trace.log", "all that was traced");
    JsonObject mail = sent("'description':'See there'," + files(file));
    assertThat(mail.getBoolean("has_attachments")).isTrue();
    MimeMessage arrived = Mailbox.shared().awaitReplies(nora, 1).get(0);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    arrived.writeTo(whole);
    assertThat(whole.toString(StandardCharsets.UTF_8))
        .contains("trace.log", "YWxsIHRoYXQgd2FzIHRyYWNlZA==");
    assertThat(desk().get(download(file)).text()).isEqualTo("all that was traced");
    assertThat(desk().delete(path + "/attachments/" + file)).isFailure(400, 4009, "id");
    assertThat(desk().post(reply, said("reply", "'description':'again'," + files(file))))
        .isFailure(400, 4001, "attachments");
  }

  @Test
  void aDraftsFilesAreItsWritersAndGoOutWithIt() {
    String first = uploaded("a.txt", "first");
    String second = uploaded("b.txt", "second");
    JsonObject draft = draft("'description':'x'," + files(first));
    String one = drafts + "/" + draft.getString("id");
    assertThat(draft.getBoolean("has_attachments")).isTrue();
    assertThat(desk().put(one, said("draft", files(first, second)))).isSuccess();
    Desk other = desk().as(desk().keyWithRole("SDAdmin"));
    assertThat(desk().get(download(first))).hasStatus(200);
    assertThat(other.get(download(first))).isFailure(404, 4007, "id");
    assertThat(other.delete(path + "/attachments/" + first)).isFailure(404, 4007, "id");
    assertThat(desk().delete(path + "/attachments/" + first)).isSuccess();

    JsonObject mail = sent("'draft':{'id':'%s'}".formatted(draft.getString("id")));
    assertThat(mail.getBoolean("has_attachments")).isTrue();
    assertThat(other.get(download(second)).text()).isEqualTo("second");
    assertThat(Mailbox.shared().awaitReplies(nora, 1)).hasSize(1);
  }

  @Test
  void aDraftThatIsThrownAwayTakesItsFilesAlong() {
    String file = uploaded("a.txt", "x");
    String draft = draft(files(file)).getString("id");
    assertThat(desk().delete(drafts + "/" + draft)).isSuccess();
    assertThat(desk().get(download(file))).isFailure(404, 4007, "id");
    assertThat(desk().post(drafts, said("draft", files(file)))).isFailure(400, 4001, "attachments");
  }

  @Test
  void aReplyThatFailsLeavesItsFilesToBeSentAgain() {
    String file = uploaded("a.txt", "x");
    String wrong = said("reply", "'description':'x','to':['nobody']," + files(file));
    assertThat(desk().post(reply, wrong)).isFailure(400, 4001, "to");
    assertThat(replies()).isEmpty();
    assertThat(sent("'description':'x'," + files(file)).getBoolean("has_attachments")).isTrue();
  }
}
