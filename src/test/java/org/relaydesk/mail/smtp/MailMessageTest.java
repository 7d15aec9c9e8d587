package org.relaydesk.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.mail.smtp.Sent.job;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relaydesk.engine.outbox.Outcome;
import org.relaydesk.fixture.Mailbox;
import org.relaydesk.fixture.ScriptedMailHost;

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
    assertThat(Sent.send(job, Sent.transport(host.port()), PATIENT))
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
    assertThat(Sent.send(job, List.of(file), Sent.transport(host.port()), PATIENT))
        .isInstanceOf(Outcome.Delivered.class);
    MimeMessage mail = Sent.parse(host.taken().get(0));
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
    assertThat(Sent.send(job, Sent.transport(host.port()), PATIENT))
        .isEqualTo(new Outcome.Stop(null, "Its attachments are gone"));
    assertThat(host.commands()).isEmpty();
  }

  private MimeMessage received(MailJob job) throws MessagingException {
    try (Mailbox box = Mailbox.open()) {
      assertThat(Sent.send(job, Sent.transport(box.port()), PATIENT))
          .isEqualTo(new Outcome.Delivered(null));
      MimeMessage mail = box.await("nora@acme.example", 1).get(0);
      return new MimeMessage(mail);
    }
  }
}
