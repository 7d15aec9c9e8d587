package org.relaydesk.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.mail.smtp.SentMail.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.engine.outbox.Outcome;
import org.relaydesk.fixture.mail.ScriptedMailHost;
import org.relaydesk.fixture.server.TestCertificate;

/** Sending to hosts that refuse mail, put it off, hang, or are not who they say. */
class MailSenderTest {
  private static final long PATIENT = 20_000;
  private static final long HASTY = 700;

  @TempDir private static Path folder;
  private static TestCertificate localhost;

  private @Nullable ScriptedMailHost host;

  @BeforeAll
  static void makeCertificate() {
    localhost = TestCertificate.of("localhost", folder);
  }

  @AfterEach
  void closeHost() {
    if (host != null) {
      host.close();
    }
  }

  @Nested
  class Refusals {
    @Test
    void aRecipientThatIsUnknownStopsTheMail() {
      start(ScriptedMailHost.plain())
          .answering(said -> said.contains("boss") ? "550 5.1.1 no such user" : null);
      assertThat(send(PATIENT)).isEqualTo(new Outcome.Stop(null, "550 5.1.1 no such user"));
      assertThat(required().taken()).isEmpty();
    }

    @Test
    void aGreylistingHostIsAskedAgainLater() {
      start(ScriptedMailHost.plain())
          .answering(said -> said.startsWith("RCPT") ? "451 4.7.1 come again" : null);
      assertThat(send(PATIENT)).isEqualTo(new Outcome.Retry(null, "451 4.7.1 come again", 60_000L));
    }

    @Test
    void aMailThatIsRefusedAsAWholeStops() {
      start(ScriptedMailHost.plain())
          .answering(said -> said.equals(".") ? "554 5.7.1 looks like spam" : null);
      assertThat(send(PATIENT)).isEqualTo(new Outcome.Stop(null, "554 5.7.1 looks like spam"));
    }

    @Test
    void aMailThatIsPutOffAtItsEndIsSentAgain() {
      start(ScriptedMailHost.plain())
          .answering(said -> said.equals(".") ? "452 4.3.1 disk full" : null);
      assertThat(send(PATIENT)).isEqualTo(new Outcome.Retry(null, "452 4.3.1 disk full", 60_000L));
    }

    @Test
    void aWrongPasswordIsTheOperatorsToMend() {
      start(ScriptedMailHost.plain())
          .answering(said -> said.startsWith("AUTH") ? "535 5.7.8 wrong password" : null);
      Outcome outcome =
          SentMail.send(job(), transport(required().port(), Security.NONE, "desk"), PATIENT);
      assertThat(outcome).isInstanceOf(Outcome.Retry.class);
      assertThat(outcome.error()).contains("535").doesNotContain("hush");
    }

    @Test
    void aHostThatWantsASignInIsAskedAgainLater() {
      start(ScriptedMailHost.plain())
          .answering(said -> said.startsWith("MAIL") ? "530 5.7.0 sign in first" : null);
      assertThat(send(PATIENT)).isInstanceOf(Outcome.Retry.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.7.60 you may not send as this one", "553 5.1.8 unknown sender"})
    void aSenderThatTheHostRefusesIsTheOperatorsToMend(String answer) {
      start(ScriptedMailHost.plain()).answering(said -> said.startsWith("MAIL") ? answer : null);
      assertThat(send(PATIENT)).isEqualTo(new Outcome.Retry(null, answer, null));
    }

    @Test
    void aHostThatIsAwayIsAskedAgainLater() {
      start(ScriptedMailHost.plain());
      required().close();
      Outcome outcome = send(PATIENT);
      assertThat(outcome).isInstanceOf(Outcome.Retry.class);
      assertThat(outcome.error()).contains("Connection refused");
    }
  }

  @Nested
  class Ends {
    @Test
    void aHostThatIsGoneOnceItTookAMailHasIt() {
      start(ScriptedMailHost.plain())
          .answering(said -> said.equals(".") ? ScriptedMailHost.TAKEN_AND_GONE : null);
      assertThat(send(PATIENT)).isEqualTo(new Outcome.Delivered(null));
      assertThat(required().taken()).hasSize(1);
    }

    @Test
    void closingEndsAMailThatIsOnItsWay() {
      start(ScriptedMailHost.plain())
          .answering(said -> said.startsWith("RCPT") ? ScriptedMailHost.SILENCE : null);
      MailTransport transport = transport(required().port(), Security.NONE, "");
      CompletableFuture<Outcome> outcome;
      try (MailSender sender =
          new MailSender(transport, any -> List.of(), Thread::new, 1, PATIENT)) {
        outcome = sender.send(job()).toCompletableFuture();
        await()
            .until(() -> required().commands().stream().anyMatch(said -> said.startsWith("RCPT")));
      }
      assertThat(outcome.orTimeout(15, TimeUnit.SECONDS).join()).isInstanceOf(Outcome.Retry.class);
    }
  }

  @Nested
  class Silence {
    @Test
    void aHostThatHangsIsLeftWhenTheTimeIsOver() {
      start(ScriptedMailHost.plain())
          .answering(said -> said.startsWith("MAIL") ? ScriptedMailHost.SILENCE : null);
      assertThat(send(HASTY)).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void aHostThatKeepsTalkingIsLeftWhenTheTimeIsOver() {
      start(ScriptedMailHost.plain()).answering(said -> said.startsWith("EHLO") ? endless() : null);
      assertThat(send(HASTY)).isInstanceOf(Outcome.Retry.class);
      assertThat(required().taken()).isEmpty();
    }

    /** An answer in so many lines that the sender's time is over before its end. */
    private static String endless() {
      return "250-more\r\n".repeat(5_000) + "250-and more";
    }
  }

  @Nested
  class Secured {
    @Test
    void startTlsIsAskedForBeforeAnythingIsSaid() {
      start(ScriptedMailHost.withStartTls(localhost.server()));
      MailTransport transport = transport(required().port(), Security.STARTTLS, "desk");
      assertThat(SentMail.send(job(), transport, PATIENT)).isInstanceOf(Outcome.Delivered.class);
      assertThat(required().commands().subList(0, 3))
          .containsExactly("EHLO desk.example", "STARTTLS", "EHLO desk.example");
    }

    @Test
    void nothingIsSaidInClearWhereTheHostHasNoStartTls() {
      start(ScriptedMailHost.plain());
      MailTransport transport = transport(required().port(), Security.STARTTLS, "desk");
      assertThat(SentMail.send(job(), transport, PATIENT)).isInstanceOf(Outcome.Retry.class);
      assertThat(required().commands()).noneMatch(said -> said.matches("(AUTH|MAIL|RCPT).*"));
    }

    @Test
    void tlsIsSpokenFromTheStart() {
      start(ScriptedMailHost.withTls(localhost.server()));
      MailTransport transport = transport(required().port(), Security.TLS, "");
      assertThat(SentMail.send(job(), transport, PATIENT)).isInstanceOf(Outcome.Delivered.class);
      assertThat(required().taken()).hasSize(1);
    }

    @Test
    void aHostThatHangsBeforeItIsSecuredIsLeft() {
      start(ScriptedMailHost.plain());
      MailTransport transport = transport(required().port(), Security.TLS, "");
      assertThat(SentMail.send(job(), transport, HASTY)).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void aCertificateForAnotherNameIsNoneOfTheHosts() {
      TestCertificate other = TestCertificate.of("other.example", folder);
      for (Security security : List.of(Security.TLS, Security.STARTTLS)) {
        try (ScriptedMailHost impostor =
            security == Security.TLS
                ? ScriptedMailHost.withTls(other.server())
                : ScriptedMailHost.withStartTls(other.server())) {
          MailTransport transport =
              SentMail.transport(impostor.port(), security, "desk", other.pem());
          assertThat(SentMail.send(job(), transport, PATIENT)).isInstanceOf(Outcome.Retry.class);
          assertThat(impostor.taken()).isEmpty();
          assertThat(impostor.commands()).noneMatch(said -> said.startsWith("AUTH"));
        }
      }
    }

    @Test
    void aCertificateThatNobodyTrustedSignedIsNone() {
      TestCertificate other = TestCertificate.of("stranger.example", folder);
      start(ScriptedMailHost.withTls(localhost.server()));
      MailTransport transport =
          SentMail.transport(required().port(), Security.TLS, "", other.pem());
      assertThat(SentMail.send(job(), transport, PATIENT)).isInstanceOf(Outcome.Retry.class);
      assertThat(required().taken()).isEmpty();
    }
  }

  private ScriptedMailHost start(ScriptedMailHost started) {
    host = started;
    return started;
  }

  private ScriptedMailHost required() {
    return Objects.requireNonNull(host);
  }

  private Outcome send(long millis) {
    return SentMail.send(job(), transport(required().port(), Security.NONE, ""), millis);
  }

  private static MailTransport transport(int port, Security security, String user) {
    return SentMail.transport(port, security, user, localhost.pem());
  }
}
