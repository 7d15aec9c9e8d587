package org.relaydesk.it.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.mail.Mailbox;
import org.relaydesk.fixture.run.Json;

/** Replies to requesters by mail (contract §5.6). */
final class RepliesIT extends RepliedTicketIT {
  private static final String NOTE = Json.quoted("{'note':{'description':'Still down'}}");

  @Test
  void isAnsweredWithTheNotificationThatGoesToTheRequester() {
    ApiAnswer answer = desk().post(reply, text("<p>Back <b>up</b><script>x</script></p>"));
    assertThat(answer).isSuccess(201);
    JsonObject mail = answer.entity("notification");
    assertThat(answer.header("Location"))
        .get()
        .asString()
        .endsWith(notifications + "/" + mail.getString("id"));
    assertThat(mail.getString("type")).isEqualTo("CONVERSATION");
    assertThat(mail.getString("description")).isEqualTo("<p>Back <b>up</b></p>");
    assertThat(mail.getString("subject"))
        .isEqualTo("Re: Router R7 down [##%s##]".formatted(ticket.getString("id")));
    assertThat(mail.getJsonArray("to")).isEqualTo(addresses(nora));
    assertThat(mail.getJsonArray("cc")).isEmpty();
    assertThat(mail.getJsonObject("sender").getString("name")).isNotBlank();
    JsonObject viewed =
        desk().get(notifications + "/" + mail.getString("id")).entity("notification");
    assertThat(viewed.keySet()).isEqualTo(mail.keySet());
    assertThat(viewed.getString("description")).isEqualTo(mail.getString("description"));
  }

  @ParameterizedTest
  @CsvSource({
    "reply,reply,reply",
    "reply,notification,CONVERSATION",
    "notifications,notification,CONVERSATION",
    "notifications,notification,Reply",
    "notifications,reply,reply",
    "conversations,conversation,reply",
  })
  void isOneThingByAllItsNames(String folder, String wrapper, String type) {
    String input = said(wrapper, "'description':'x','type':'" + type + "'");
    ApiAnswer answer = desk().post(path + "/" + folder, input);
    assertThat(answer).isSuccess(201);
    assertThat(answer.entity("notification").getString("type")).isEqualTo("CONVERSATION");
  }

  @Test
  void goesToWhomItSays() {
    String requester = ticket.getJsonObject("requester").getString("id");
    JsonObject mail =
        sent(
            "'description':'x','subject':'About\\r\\nBcc: evil@x.example',"
                + "'to':[{'email_id':'a@b.example'},'c@d.example'],"
                + "'cc':[{'id':'%s'}],'bcc':'hidden@x.example'".formatted(requester));
    assertThat(mail.getJsonArray("to")).isEqualTo(addresses("a@b.example", "c@d.example"));
    assertThat(mail.getJsonArray("cc")).isEqualTo(addresses(nora));
    assertThat(mail.toString()).doesNotContain("hidden@");
    assertThat(mail.getString("subject")).startsWith("About Bcc: evil@x.example [##");
  }

  @Test
  void aPlainTextIsAnsweredToTheByteAndMailedAsHtmlThatShowsIt() throws Exception {
    String text = "CPU > 90 & load <5\n  <not html>";
    JsonObject mail =
        sent("'description':'CPU > 90 & load <5\\n  <not html>','to':['plain.%s']".formatted(nora));
    assertThat(mail.getString("description")).isEqualTo(text);
    JsonObject viewed =
        desk().get(notifications + "/" + mail.getString("id")).entity("notification");
    assertThat(viewed.getString("description")).isEqualTo(text);
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    for (MimeMessage each : Mailbox.shared().await("plain." + nora, 1)) {
      MimeMultipart both = (MimeMultipart) each.getContent();
      sent.writeBytes(both.getBodyPart(0).getContent().toString().getBytes(UTF_8));
      sent.writeBytes(both.getBodyPart(1).getContent().toString().getBytes(UTF_8));
    }
    assertThat(sent.toString(UTF_8))
        .contains("CPU > 90 & load <5")
        .contains("CPU &gt; 90 &amp; load &lt;5")
        .contains("&lt;not html&gt;</div>");
  }

  /** The requester's mail program shows both under one subject; an answer can be matched. */
  @Test
  void theMailSaysTwiceWhatWasWrittenAndStandsInTheTicketsThread() throws Exception {
    sent("'description':'<p>Back <b>up</b></p>','bcc':['b.%s']".formatted(nora));
    sent("'description':'CPU > 90 & load <5'");
    List<MimeMessage> mails = Mailbox.shared().awaitReplies(nora, 2);
    List<MimeMessage> hidden = Mailbox.shared().awaitReplies("b." + nora, 1);
    String thread = "request-" + ticket.getString("id") + "@";
    for (MimeMessage mail : Stream.concat(mails.stream(), hidden.stream()).toList()) {
      assertThat(mail.getHeader("References", " ")).contains(thread);
      assertThat(mail.getSubject()).contains("##" + ticket.getString("id") + "##");
      assertThat(mail.getHeader("Bcc")).isNull();
    }
    assertThat(mails)
        .extracting(RepliesIT::messageId)
        .as("one came for two people")
        .hasSize(2)
        .doesNotHaveDuplicates()
        .contains(messageId(hidden.get(0)));
  }

  @Test
  void theFirstOneSetsTheResponse() {
    assertThat(ticketNow().getBoolean("has_conversation")).isFalse();
    sent("'description':'x'");
    JsonObject responded = ticketNow().getJsonObject("responded_time");
    assertThat(responded).isNotNull();
    sent("'description':'y'");
    assertThat(ticketNow().getJsonObject("responded_time")).isEqualTo(responded);
    assertThat(ticketNow().getBoolean("has_conversation")).isTrue();
    assertThat(operations()).containsExactly("ADD_REPLY", "ADD_REPLY", "ADD");
  }

  /** What the requester wrote waits for an answer; a reply answers all of it. */
  @Test
  void settlesWhatTheRequesterWrote() {
    JsonObject rep = desk().add(aSupportRep().withRole("SDCo-ordinator"));
    Desk requester = desk().as(desk().keyFor(rep));
    JsonObject mine = desk().add(aRequest().with("requester", Json.of("id", rep.getString("id"))));
    String one = "/requests/" + mine.getString("id");
    String answer = said("note", Json.quoted("'description':'x','mark_first_response':true"));
    assertThat(requester.post(one + "/notes", NOTE)).isSuccess(201);
    assertThat(requester.post(one + "/notes", NOTE)).isSuccess(201);
    assertThat(desk().post(one + "/notes", NOTE)).isSuccess(201);
    assertThat(unreplied(one)).isEqualTo(2);
    String to = said("reply", Json.quoted("'description':'x','to':'a@b.example'"));
    assertThat(desk().post(one + "/reply", to)).isSuccess(201);
    assertThat(unreplied(one)).isZero();
    assertThat(requester.post(one + "/notes", NOTE)).isSuccess(201);
    assertThat(unreplied(one)).isEqualTo(1);
    assertThat(desk().post(one + "/notes", answer)).isSuccess(201);
    assertThat(unreplied(one)).isZero();
  }

  @Test
  void whoWorksOnTheirOwnTicketWaitsForNobody() {
    JsonObject rep = desk().add(aSupportRep().withRole("SDCo-ordinator"));
    Desk self = desk().as(desk().keyFor(rep));
    JsonObject mine = desk().add(aRequest().with("requester", Json.of("id", rep.getString("id"))));
    String one = "/requests/" + mine.getString("id");
    assertThat(self.put(one + "/pickup")).isSuccess();
    assertThat(self.post(one + "/notes", NOTE)).isSuccess(201);
    assertThat(unreplied(one)).isZero();
  }

  private static int unreplied(String ticket) {
    return desk().get(ticket).entity("request").getInt("unreplied_count");
  }

  static Stream<Arguments> refused() {
    String x = "'description':'x',";
    return Stream.of(
        Arguments.of("{}", 4012, "reply"),
        Arguments.of(said("reply", ""), 4012, "description"),
        Arguments.of(text(" "), 4012, "description"),
        Arguments.of(said("reply", "'description':[]"), 4021, "description"),
        Arguments.of(said("reply", x + "'type':'EMAIL'"), 4001, "type"),
        Arguments.of(said("reply", x + "'to':'nobody'"), 4001, "to"),
        Arguments.of(said("reply", x + "'to':[{'id':'999999999'}]"), 4001, "to"),
        Arguments.of(said("reply", x + "'to':['a@b.example\\r\\nBcc: c@d.example']"), 4001, "to"),
        Arguments.of(said("reply", x + "'cc':['a@b.example, c@d.example']"), 4001, "cc"),
        Arguments.of(said("reply", x + "'bcc':['<a@b.example>']"), 4001, "bcc"),
        Arguments.of(said("reply", x + "'subject':'" + "x".repeat(251) + "'"), 4001, "subject"),
        Arguments.of(
            said("reply", x + "'attachments':[{'file_id':'999999999'}]"), 4001, "attachments"),
        Arguments.of(said("reply", x + "'draft':{'id':'999999999'}"), 4001, "draft"),
        Arguments.of(said("reply", x + "'sent':true"), 4001, "sent"),
        Arguments.of(said("draft", x + "'type':'reply'"), 4012, "reply"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aWrongOneIsRefusedAndNothingIsSent(String input, int inner, String field) {
    assertThat(desk().post(reply, input)).isFailure(400, inner, field);
    assertThat(replies()).isEmpty();
    assertThat(operations()).containsExactly("ADD");
  }

  @Test
  void aTicketOfAnIntegrationHasNobodyToGoTo() {
    JsonObject key = desk().add(anIntegrationKey("SDMonitor"));
    String id =
        desk().as(key.getString("value")).add(aRequest().without("requester")).getString("id");
    assertThat(desk().post("/requests/" + id + "/reply", text("x"))).isFailure(400, 4012, "to");
  }

  @Test
  void inTheTrashNobodyIsAnswered() {
    sent("'description':'x'");
    assertThat(desk().delete(path + "/move_to_trash")).isSuccess();
    assertThat(desk().post(reply, text("x"))).isFailure(400, 4009, "id");
    assertThat(replies()).hasSize(1);
  }

  private static String messageId(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
