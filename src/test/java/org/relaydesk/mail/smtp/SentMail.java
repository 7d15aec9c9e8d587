package org.relaydesk.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.relaydesk.engine.egress.TrustedCertificates;
import org.relaydesk.engine.outbox.Outcome;

/** Mails of tests, and how they are sent. */
final class SentMail {
  private SentMail() {}

  static Outcome send(MailJob job, MailTransport transport, long millis) {
    return send(job, List.of(), transport, millis);
  }

  /** The host's answers may take far longer than the whole send. */
  static Outcome send(MailJob job, List<MailFile> files, MailTransport transport, long millis) {
    try (MailSender sender = new MailSender(transport, any -> files, Thread::new, 1, millis)) {
      return sender.send(job).toCompletableFuture().orTimeout(15, TimeUnit.SECONDS).join();
    }
  }

  /** Without a certificate. */
  static MailTransport transport(int port) {
    return transport(port, Security.NONE, "", Path.of(""));
  }

  static MailTransport transport(int port, Security security, String user, Path trusted) {
    return new MailTransport(
        "localhost",
        port,
        security,
        user,
        "hush",
        sender(),
        60_000,
        TrustedCertificates.sockets(trusted.toString()));
  }

  private static InternetAddress sender() {
    try {
      return new InternetAddress("support@desk.example", "Acme, Suppört", "UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  static MailJob job() {
    return job(false, "Line down", "nora@acme.example");
  }

  static MailJob job(boolean automatic, String subject, String to) {
    return job(automatic, subject, to, 0);
  }

  static MailJob job(boolean automatic, String subject, String to, int files) {
    return job(automatic, subject, to, "<p>1 &lt; 2 ✓</p>", files);
  }

  static MailJob job(boolean automatic, String subject, String to, String html, int files) {
    return new MailJob(
        1,
        automatic,
        17L,
        to,
        null,
        "boss@acme.example",
        subject,
        html,
        "1 < 2 ✓",
        "<one@desk.example>",
        "<request-17@desk.example>",
        "<request-17@desk.example>",
        files,
        1_000,
        "localhost:25",
        0,
        0);
  }

  static MimeMessage parse(String mail) throws MessagingException, IOException {
    try (ByteArrayInputStream in =
        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))) {
      return new MimeMessage(Session.getInstance(new Properties()), in);
    }
  }
}
