package org.relaydesk.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.mail.smtp.SentMail.job;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relaydesk.engine.outbox.Outcome;
import org.relaydesk.fixture.mail.Mailbox;
import org.relaydesk.fixture.mail.ScriptedMailHost;

/** What a mail host gets to see. */
class MailMessageTest {
  private static final long PATIENT = 20_000;

  private final ScriptedMailHost host = ScriptedMailHost.plain();

  @AfterEach
  void closeHost() {
    host.close();
  }

  @Test
  void saysWhatItWasQueuedWith() throws Exception {
    MimeMessage mail = received(job(false, "Line ünder <b>", "nora@acme.example"));
    assertThat(mail.getMessageID()).isEqualTo("<one@desk.example>");
    assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo("<request-17@desk.example>");
    assertThat(mail.getSubject()).isEqualTo("Line ünder <b>");
    assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Acme, Suppört");
    assertThat(mail.getHeader("Auto-Submitted")).isNull();
    assertThat(mail.getHeader("Date", null)).isEqualTo("Thu, 1 Jan 1970 00:00:01 +0000");
    MimeMultipart both = (MimeMultipart) mail.getContent();
    assertThat(both.getContentType()).startsWith("multipart/alternative");
    assertThat(both.getBodyPart(0).getContent()).isEqualTo("1 < 2 ✓");
    assertThat(both.getBodyPart(1).getContent()).isEqualTo("<p>1 &lt; 2 ✓</p>");
  }

  @Test
  void aNoticeTellsAutoRespondersToKeepQuiet() throws Exception {
    MimeMessage mail = received(job(true, "Line down", "nora@acme.example"));
    assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(mail.getHeader("Precedence", null)).isEqualTo("bulk");
    assertThat(mail.getHeader("X-Auto-Response-Suppress", null)).isEqualTo("All");
  }

  @Test
  void aSubjectOfAnyLengthAndScriptIsOneHeader() throws Exception {
    String subject = "أ😀 =?utf-8?q?x?= " + "ü".repeat(450) + " [##17##]";
    MimeMessage mail = received(job(false, subject, "nora@acme.example"));
    assertThat(mail.getSubject()).isEqualTo(subject);
    assertThat(mail.getHeader("Subject")).hasSize(1);
  }

  @Test
  void aBlindCopyIsInTheEnvelopeAlone() throws Exception {
    MailJob job = job(false, "Line down", "nora@acme.example");
    assertThat(SentMail.send(job, SentMail.transport(host.port()), PATIENT))
        .isInstanceOf(Outcome.Delivered.class);
    assertThat(host.commands()).contains("RCPT TO:<boss@acme.example>");
    assertThat(host.taken().get(0)).doesNotContain("boss@acme.example");
  }

  @Test
  void aFileCarriesItsNameWhateverStandsInIt() throws Exception {
    String name = "trace\"\r\nX-Evil: 1\r\n \u202egpj.ü.log";
    ByteArrayDataSource file = new ByteArrayDataSource("bytes", "text/plain");
    file.setName(name);
    MailJob job = job(false, "Line down", "nora@acme.example", 1);
    assertThat(
            SentMail.send(
                job,
                List.of(new MailFile(606, file, true)),
                SentMail.transport(host.port()),
                PATIENT))
        .isInstanceOf(Outcome.Delivered.class);
    MimeMessage mail = SentMail.parse(host.taken().get(0));
    MimeMultipart all = (MimeMultipart) mail.getContent();
    assertThat(all.getCount()).isEqualTo(2);
    assertThat(all.getBodyPart(1).getHeader("X-Evil")).isNull();
    assertThat(mail.getHeader("X-Evil")).isNull();
    assertThat(all.getBodyPart(1).getFileName()).contains("gpj.ü.log");
    assertThat(
            new String(all.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("bytes");
  }

  @Test
  void oneWhoseFilesAreGoneIsNotSent() {
    MailJob job = job(false, "Line down", "nora@acme.example", 1);
    assertThat(SentMail.send(job, SentMail.transport(host.port()), PATIENT))
        .isEqualTo(new Outcome.Stop(null, "Its attachments are gone"));
    assertThat(host.commands()).isEmpty();
  }

  private static MailFile file(long id, String type, boolean carried) {
    ByteArrayDataSource content =
        new ByteArrayDataSource(("file " + id).getBytes(StandardCharsets.UTF_8), type);
    content.setName(id + ".file");
    return new MailFile(id, content, carried);
  }

  private static String picture(long id) {
    return "<img src=\"/api/v3/requests/17/attachments/%d/download\" alt=\"no %1$d\">"
        .formatted(id);
  }

  /** What is shown is a part of its own place; what isn't is an attachment, if it is carried. */
  @Test
  void picturesThatItShowsAreNoAttachments() throws Exception {
    String html = "<p>" + picture(1) + picture(2) + picture(3) + picture(4) + "</p>";
    MailJob job = job(false, "Line down", "nora@acme.example", html, 3);
    List<MailFile> files =
        List.of(
            file(1, "image/png", true),
            file(2, "image/svg+xml", true),
            file(5, "image/png", true),
            file(3, "image/jpeg", false),
            file(6, "image/png", false));
    assertThat(SentMail.send(job, files, SentMail.transport(host.port()), PATIENT))
        .isInstanceOf(Outcome.Delivered.class);
    MimeMultipart all = (MimeMultipart) SentMail.parse(host.taken().get(0)).getContent();
    assertThat(all.getContentType()).startsWith("multipart/mixed");
    assertThat(names(all)).containsExactly(null, "2.file", "5.file");
    MimeMultipart related = (MimeMultipart) all.getBodyPart(0).getContent();
    assertThat(related.getContentType())
        .startsWith("multipart/related")
        .contains("type=\"multipart/alternative\"");
    assertThat(names(related)).containsExactly(null, "1.file", "3.file");
    MimeBodyPart first = (MimeBodyPart) related.getBodyPart(1);
    assertThat(first.getContentID()).isEqualTo("<1.one@desk.example>");
    assertThat(first.getDisposition()).isEqualTo("inline");
    assertThat(first.getContentType()).startsWith("image/png");
    MimeMultipart both = (MimeMultipart) related.getBodyPart(0).getContent();
    assertThat(both.getBodyPart(1).getContent().toString())
        .contains("\"cid:1.one@desk.example\"", "\"cid:3.one@desk.example\"")
        .contains("<img alt=\"no 2\" />", "<img alt=\"no 4\" />")
        .doesNotContain("/api/");
  }

  private static List<String> names(MimeMultipart parts) throws MessagingException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < parts.getCount(); i++) {
      names.add(parts.getBodyPart(i).getFileName());
    }
    return names;
  }

  private MimeMessage received(MailJob job) throws MessagingException {
    try (Mailbox box = Mailbox.open()) {
      assertThat(SentMail.send(job, SentMail.transport(box.port()), PATIENT))
          .isEqualTo(new Outcome.Delivered(null));
      MimeMessage mail = box.await("nora@acme.example", 1).get(0);
      return new MimeMessage(mail);
    }
  }
}
