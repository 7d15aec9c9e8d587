package org.relaydesk.it.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.mail.Mailbox;

/** Pictures that a reply shows: who reads the mail has no key to the desk (contract §5.6). */
final class ReplyPicturesIT extends RepliedTicketIT {
  private static final byte[] PNG = "not really a picture".getBytes(UTF_8);

  private static Upload png(String name) {
    return new Upload().file("filename", name, "image/png", PNG);
  }

  private String uploaded(String name) {
    ApiAnswer answer = png(name).to(desk(), "POST", path + "/_uploads");
    assertThat(answer).isSuccess(201);
    return answer.rows("files").get(0).getString("file_id");
  }

  private String shown(String id) {
    return shown(path, id);
  }

  private static String shown(String ticket, String id) {
    return "<img src=\\\"/api/v3%s/attachments/%s/download\\\" alt=\\\"picture %2$s\\\">"
        .formatted(ticket, id);
  }

  private static String saying(String html) {
    return quoted("'description':'%s'").formatted(html);
  }

  private static String carrying(String id) {
    return quoted(",'attachments':[{'file_id':'" + id + "'}]");
  }

  private MimeMultipart arrived() throws Exception {
    MimeMessage mail = Mailbox.shared().awaitReplies(nora, 1).get(0);
    return (MimeMultipart) mail.getContent();
  }

  private static String html(MimeMultipart alternative) throws Exception {
    return alternative.getBodyPart(1).getContent().toString();
  }

  private static void assertShows(MimeMultipart related, String id) throws Exception {
    assertThat(related.getContentType()).startsWith("multipart/related");
    assertThat(related.getCount()).isEqualTo(2);
    String contentId = related.getBodyPart(1).getHeader("Content-ID")[0];
    assertThat(contentId).startsWith("<" + id + ".");
    assertThat(related.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(PNG);
    assertThat(html((MimeMultipart) related.getBodyPart(0).getContent()))
        .contains("src=\"cid:" + contentId.substring(1, contentId.length() - 1) + "\"");
  }

  @Test
  void onePastedIntoAnAnswerArrivesInItsPlace() throws Exception {
    String id = uploaded("shot.png");
    JsonObject mail = sent(saying("<p>See " + shown(id) + "</p>") + carrying(id));
    assertThat(mail.getString("description")).contains("/attachments/" + id + "/download");
    assertThat(mail.getBoolean("has_attachments")).isTrue();
    assertShows(arrived(), id);
  }

  @Test
  void onePastedIntoADraftGoesOutWithIt() throws Exception {
    String id = uploaded("shot.png");
    JsonObject draft = draft(saying("<p>See " + shown(id) + "</p>") + carrying(id));
    sent(quoted("'draft':{'id':'%s'}").formatted(draft.getString("id")));
    assertShows(arrived(), id);
  }

  @Test
  void oneOfTheTicketGoesAlongAndStaysTheTickets() throws Exception {
    String id = png("shot.png").attachedTo(desk(), ticket.getString("id")).getString("id");
    JsonObject mail = sent(saying("<p>Your " + shown(id) + "</p>"));
    assertThat(mail.getBoolean("has_attachments")).isFalse();
    assertShows(arrived(), id);
    assertThat(Desk.ids(desk().get(path + "/attachments").rows("attachments"))).containsExactly(id);
    assertThat(desk().delete(path + "/attachments/" + id)).isSuccess();
  }

  /** Neither leaks by an id that somebody guessed. */
  @Test
  void oneOfAnotherTicketIsNotShown() throws Exception {
    String other = desk().add(aRequest()).getString("id");
    String id = png("secret.png").attachedTo(desk(), other).getString("id");
    sent(saying(shown(id) + shown("/requests/" + other, id) + shown("999999999")));
    assertThat(arrived().getContentType()).startsWith("multipart/alternative");
    assertThat(html(arrived()))
        .contains("alt=\"picture " + id + "\"")
        .doesNotContain("src", "cid:");
  }

  @Test
  void oneThatItsWriterMayNotViewIsNotShown() throws Exception {
    String upload = uploaded("note.png");
    String note = quoted("{'note':{'description':'x'" + carrying(upload) + "}}");
    assertThat(desk().post(path + "/notes", note)).isSuccess(201);
    String rights = "requests.view requests.reply attachments.view";
    RoleBuilder role = aRole().allowing(rights);
    assertThat(desk().post("/roles", role.input())).isSuccess(201);
    Desk writer = desk().as(desk().keyFor(desk().add(aSupportRep().withRole(role.name()))));
    assertThat(writer.post(reply, said("reply", saying(shown(upload))))).isSuccess(201);
    assertThat(html(arrived())).doesNotContain("cid:");
    sent(saying("<p>Again " + shown(upload) + "</p>"));
    assertShows((MimeMultipart) Mailbox.shared().awaitReplies(nora, 2).get(1).getContent(), upload);
  }

  @Test
  void whatIsNoPictureStaysAnAttachment() throws Exception {
    ApiAnswer answer =
        new Upload()
            .file("filename", "page.svg", "image/svg+xml", "<svg/>".getBytes(UTF_8))
            .to(desk(), "POST", path + "/_uploads");
    String id = answer.rows("files").get(0).getString("file_id");
    sent(saying("<p>See " + shown(id) + "</p>") + carrying(id));
    assertThat(arrived().getContentType()).startsWith("multipart/mixed");
    assertThat(arrived().getBodyPart(1).getFileName()).isEqualTo("page.svg");
    assertThat(html((MimeMultipart) arrived().getBodyPart(0).getContent())).doesNotContain("cid:");
  }

  @Test
  void moreThanAMailMayShowAreRefused() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 51; i++) {
      many.append(shown("80000" + i));
    }
    assertThat(desk().post(reply, said("reply", saying(many.toString()))))
        .isFailure(400, 4001, "description");
    assertThat(replies()).isEmpty();
  }
}
