package org.relaydesk.it.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.mail.Correspondent;
import org.relaydesk.fixture.mail.Mailbox;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Whatever anybody writes anywhere: no mail has a header or a recipient more for it. */
final class MailHeadersIT extends DeskIT {
  /** What ends a line somewhere, or is decoded to such. */
  private static final List<String> ENDS =
      List.of(
          "\r\n",
          "\n",
          "\r",
          "\r\n\t",
          "\u2028",
          "\u0085",
          "\u000b",
          "\u000c",
          " =?utf-8?q?=0d=0aX-Evil:_1=0d=0aBcc:_eve@evil.example?= ",
          "%0d%0a");

  private static final String EVIL =
      String.join("", ENDS.stream().map(end -> end + "X-Evil: 1").toList())
          + "\r\nBcc: eve@evil.example\r\n\r\nX-Evil: 1";

  /** All that the desk and the mail host of tests write. */
  private static final List<String> HEADERS =
      List.of(
          "return-path",
          "received",
          "from",
          "to",
          "subject",
          "date",
          "message-id",
          "mime-version",
          "content-type",
          "in-reply-to",
          "references",
          "auto-submitted",
          "precedence",
          "x-auto-response-suppress");

  /** Each makes a mail to somebody, with a text of a caller's choice in it. */
  static Stream<Arguments> texts() {
    return Stream.of(
        text("a ticket's subject", (nora, text) -> ticket(nora, "Down" + text)),
        text("a requester's name", (nora, text) -> ticket(named(nora, "Nora" + text), "Down")),
        text("the subject of an answered ticket", (nora, text) -> reply(nora, text, "")),
        text(
            "a reply's subject",
            (nora, text) -> reply(nora, "", ",\"subject\":" + quoted("Up" + text))),
        text("a draft's subject", MailHeadersIT::sendDraft),
        text("a file's name", MailHeadersIT::sendFile),
        text("the name of a note's author", MailHeadersIT::note),
        text("a notice's template", MailHeadersIT::closeWithTemplate));
  }

  private static Arguments text(String name, BiConsumer<Correspondent, String> maker) {
    return Arguments.of(Named.of(name, maker));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void noTextMakesAHeader(BiConsumer<Correspondent, String> maker) throws Exception {
    Correspondent nora = Correspondent.anybody();
    maker.accept(nora, EVIL);
    List<MimeMessage> mails = nora.awaitMails(nora.queued(desk()).size());
    assertThat(mails).isNotEmpty();
    for (MimeMessage mail : mails) {
      assertThat(names(mail)).isSubsetOf(HEADERS).doesNotHaveDuplicates();
      assertThat(mail.getRecipients(Message.RecipientType.TO)).hasSize(1);
    }
    assertThat(Mailbox.shared().to("eve@evil.example")).isEmpty();
  }

  private static List<String> names(MimeMessage mail) throws MessagingException {
    return Collections.list(mail.getAllHeaders()).stream()
        .map(Header::getName)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> !name.equals("received"))
        .toList();
  }

  private static String ticket(Correspondent requester, String subject) {
    return desk()
        .add(aRequest().withSubject(subject).with("requester", requester.input()))
        .getString("id");
  }

  private static Correspondent named(Correspondent whose, String name) {
    return new Correspondent(name, whose.address());
  }

  private static String quoted(String text) {
    return jakarta.json.Json.createValue(text).toString();
  }

  private static void reply(Correspondent to, String subject, String members) {
    String path = "/requests/" + ticket(to, "Down" + subject);
    String reply = "{\"reply\":{\"description\":\"x\"%s}}".formatted(members);
    assertThat(desk().post(path + "/reply", reply)).isSuccess(201);
  }

  private static void sendDraft(Correspondent to, String text) {
    String path = "/requests/" + ticket(to, "Down");
    String draft = "{\"draft\":{\"description\":\"x\",\"subject\":%s}}".formatted(quoted(text));
    String id = desk().post(path + "/drafts", draft).id("draft");
    assertThat(desk().post(path + "/reply", "{'reply':{'draft':{'id':'%s'}}}".formatted(id)))
        .isSuccess(201);
  }

  private static void sendFile(Correspondent to, String text) {
    String path = "/requests/" + ticket(to, "Down");
    String name = text.replaceAll("[\r\n]+", "\r\n ");
    JsonObject file =
        Upload.of("trace" + name + ".log", "x")
            .to(desk(), "POST", path + "/_uploads")
            .rows("files")
            .get(0);
    String reply = "{'reply':{'description':'x','attachments':[{'file_id':'%s'}]}}";
    assertThat(desk().post(path + "/reply", reply.formatted(file.getString("file_id"))))
        .isSuccess(201);
  }

  /** The author stands in the notice's subject. */
  private static void note(Correspondent reader, String text) {
    JsonObject sam = rep("email_id", reader.address());
    JsonObject eve = rep("name", "Eve" + text);
    String path = "/requests/" + desk().add(aRequest()).getString("id");
    JsonObject technician = Json.of("technician", Json.of("id", sam.getString("id")));
    assertThat(desk().put(path, Json.of("request", technician))).isSuccess();
    Desk author = desk().as(desk().keyFor(eve));
    assertThat(
            author.post(path + "/notes", "{'note':{'description':'x','notify_technician':'true'}}"))
        .isSuccess(201);
  }

  private static JsonObject rep(String field, String value) {
    ApiAnswer added = desk().post("/technicians", repInput(field, value));
    assertThat(added).isSuccess(201);
    return added.entity("technician");
  }

  private static JsonObject repInput(String field, String value) {
    JsonObject usual = aSupportRep().input().getJsonObject("technician");
    return Json.of(
        "technician", jakarta.json.Json.createObjectBuilder(usual).add(field, value).build());
  }

  private static void closeWithTemplate(Correspondent nora, String text) {
    String closed = "/notification_templates/5";
    JsonObject before = desk().get(closed).entity("notification_template");
    String members = "{\"notification_template\":{\"subject\":%s}}";
    assertThat(desk().put(closed, members.formatted(quoted("Done" + text)))).isSuccess();
    try {
      assertThat(desk().put("/requests/" + ticket(nora, "Down") + "/close")).isSuccess();
    } finally {
      assertThat(desk().put(closed, Json.of("notification_template", before))).isSuccess();
    }
  }

  /** Every way to say whom a mail goes to, with everything behind an address that could end it. */
  static Stream<Arguments> addresses() {
    List<String> behind =
        Stream.concat(
                ENDS.stream().map(end -> end + "Bcc: eve@evil.example"),
                Stream.of(
                    ", eve@evil.example",
                    "; eve@evil.example",
                    ",eve@evil.example",
                    "> SIZE=1\r\nRCPT TO:<eve@evil.example",
                    " <eve@evil.example>",
                    "\u0000"))
            .toList();
    return Stream.of("to", "cc", "bcc")
        .flatMap(field -> behind.stream().map(text -> Arguments.of(field, "a@b.example" + text)));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void noAddressNamesAnother(String field, String address) {
    String path = "/requests/" + desk().add(aRequest()).getString("id");
    for (String form : List.of("%s", "[%s]", "{\"email_id\":%s}", "[\"c@d.example\",%s]")) {
      String members =
          "{\"description\":\"x\",\"%s\":%s}".formatted(field, form.formatted(quoted(address)));
      for (String kind : List.of("reply", "draft")) {
        String where = path + (kind.equals("draft") ? "/drafts" : "/reply");
        assertThat(desk().post(where, "{\"%s\":%s}".formatted(kind, members)).status())
            .as(members)
            .isEqualTo(400);
      }
    }
    assertThat(desk().get(path + "/notifications").rows("notifications")).isEmpty();
    assertThat(desk().get(path + "/drafts").rows("drafts")).isEmpty();
  }

  /** A person's address may be anything that somebody once typed: such a person gets no mail. */
  @Test
  void aPersonsAddressNamesNobodyElse() {
    String evil = TestRun.unique("n").replace(' ', '.') + "@b.example\r\nBcc: eve@evil.example";
    Correspondent nora = new Correspondent(TestRun.unique("Nora"), evil);
    desk().post("/requests", aRequest().with("requester", nora.input()).input());
    desk().post("/technicians", repInput("email_id", evil));
    for (String field : List.of("to", "cc", "bcc")) {
      String list = "{'list_info':{'search_fields':{'%s':'evil.example'}}}".formatted(field);
      assertThat(desk().get("/mails", list).rows("mails")).isEmpty();
    }
  }
}
