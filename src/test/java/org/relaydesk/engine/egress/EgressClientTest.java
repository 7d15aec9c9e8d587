package org.relaydesk.engine.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.run.Json.quoted;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EgressClientTest extends EgressFixture {
  @Test
  void requestArrivesAsItWasMeant() throws IOException {
    RawReceiver receiver = saying(OK);
    TargetAnswer answer = client(LOOPBACK, "").send(post(url(receiver))).join();
    assertThat(answer.httpStatus()).isEqualTo(200);
    assertThat(answer.bodyExcerpt()).isEqualTo("fine");
    assertThat(answer.retryAfterMillis()).isNull();
    assertThat(receiver.requests).hasSize(1);
    assertThat(receiver.requests.get(0))
        .startsWith("POST /hook?x=1 HTTP/1.1\r\n")
        .contains("webhook-id: msg_1\r\n")
        .contains("User-Agent: Relaydesk/test\r\n")
        .contains("Host: 127.0.0.1:" + receiver.port() + "\r\n")
        .contains("Content-Type: application/json")
        .doesNotContain("Cookie", "Upgrade", "Accept-Encoding", "Expect")
        .endsWith(quoted("{'a':'ü'}"));
  }

  @Test
  void callWithoutBodyHasNone() throws IOException {
    RawReceiver receiver = saying(OK);
    OutboundCall get = new OutboundCall("GET", URI.create(url(receiver)), Map.of(), null);
    assertThat(client(LOOPBACK, "").send(get).join().httpStatus()).isEqualTo(200);
    assertThat(receiver.requests.get(0)).startsWith("GET ").doesNotContain("Content-Length");
  }

  @Test
  void redirectIsNotFollowed() throws IOException {
    RawReceiver second = saying(OK);
    RawReceiver first =
        saying("HTTP/1.1 302 Found\r\nLocation: " + url(second) + "\r\nContent-Length: 0\r\n\r\n");
    assertThat(client(LOOPBACK, "").send(post(url(first))).join().httpStatus()).isEqualTo(302);
    assertThat(second.requests).isEmpty();
  }

  @Test
  void challengeAndCookieAreNotAnswered() throws IOException {
    RawReceiver receiver =
        saying(
            String.join(
                "\r\n",
                "HTTP/1.1 401 No",
                "Set-Cookie: a=b",
                "WWW-Authenticate: Basic realm=x",
                "Retry-After: 7",
                "Connection: close",
                "Content-Length: 0",
                "",
                ""));
    EgressClient client = client(LOOPBACK, "");
    TargetAnswer answer = client.send(post(url(receiver))).join();
    assertThat(answer.httpStatus()).isEqualTo(401);
    assertThat(answer.retryAfterMillis()).isEqualTo(7_000);
    client.send(post(url(receiver))).join();
    assertThat(receiver.requests).hasSize(2).allMatch(text -> !text.contains("Cookie"));
  }

  @Test
  void refusedConnectionIsSaid() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThat(failure(client(LOOPBACK, "").send(post("http://127.0.0.1:" + port + "/"))))
        .hasMessage("connection refused");
  }

  @Test
  void receiverThatNeverAnswersIsGivenUp() throws IOException {
    limits(20_000, 300);
    CountDownLatch never = new CountDownLatch(1);
    RawReceiver receiver = receiver(socket -> never.await());
    CompletableFuture<TargetAnswer> answer = client(LOOPBACK, "").send(post(url(receiver)));
    assertThat(failure(answer)).hasMessage("no answer within 300 ms");
    never.countDown();
  }

  @Test
  void receiverThatIsSilentIsGivenUpBeforeTheWholeTime() throws IOException {
    limits(200, 20_000);
    CountDownLatch never = new CountDownLatch(1);
    RawReceiver receiver = receiver(socket -> never.await());
    assertThat(failure(client(LOOPBACK, "").send(post(url(receiver)))))
        .hasMessage("no answer within 200 ms");
    never.countDown();
  }

  @Test
  void headThatDripsIsGivenUp() throws IOException {
    limits(20_000, 400);
    RawReceiver receiver =
        receiver(
            socket -> {
              socket
                  .getOutputStream()
                  .write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
              while (true) {
                socket.getOutputStream().write('x');
                PAUSE.await(20, TimeUnit.MILLISECONDS);
              }
            });
    assertThat(failure(client(LOOPBACK, "").send(post(url(receiver)))))
        .hasMessage("no answer within 400 ms");
    await().until(receiver.open::isEmpty);
  }

  @Test
  void endlessBodyIsCutAndItsStatusCounts() throws IOException {
    RawReceiver receiver =
        receiver(
            socket -> {
              socket
                  .getOutputStream()
                  .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
              while (true) {
                socket
                    .getOutputStream()
                    .write("line\nline".repeat(100).getBytes(StandardCharsets.UTF_8));
              }
            });
    TargetAnswer answer = client(LOOPBACK, "").send(post(url(receiver))).join();
    assertThat(answer.httpStatus()).isEqualTo(200);
    assertThat(answer.bodyExcerpt()).hasSizeLessThanOrEqualTo(1_000).startsWith("line line");
    await().until(receiver.open::isEmpty);
  }

  @Test
  void bodyThatNeverEndsLeavesTheStatusStanding() throws IOException {
    limits(20_000, 400);
    CountDownLatch never = new CountDownLatch(1);
    RawReceiver receiver =
        receiver(
            socket -> {
              socket
                  .getOutputStream()
                  .write(
                      "HTTP/1.1 202 Yes\r\nContent-Length: 9\r\n\r\nx"
                          .getBytes(StandardCharsets.UTF_8));
              never.await();
            });
    assertThat(client(LOOPBACK, "").send(post(url(receiver))).join().httpStatus()).isEqualTo(202);
    never.countDown();
  }

  @Test
  void nonsenseAndHangingUpAreSaid() throws IOException {
    RawReceiver nonsense = saying("SSH-2.0-OpenSSH\r\n\r\n");
    RawReceiver silent = saying("");
    EgressClient client = client(LOOPBACK, "");
    assertThat(failure(client.send(post(url(nonsense))))).hasMessageContaining("not a valid HTTP");
    assertThat(failure(client.send(post(url(silent)))))
        .hasMessage("connection closed without an answer");
    assertThat(silent.requests).hasSize(1);
  }

  @Test
  void headerThatBreaksTheLineIsRefused() {
    URI target = URI.create("http://x/");
    assertThatThrownBy(() -> new OutboundCall("GET", target, Map.of("a", "b\r\nc: d"), null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
