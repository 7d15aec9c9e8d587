package org.relaydesk.it.call;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.http.HeldBodies;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;
import org.relaydesk.it.ServerUnderTest;

/** Bodies that are sent to do harm, or by a client that dies; the limits are the defaults. */
final class HostileBodiesIT extends DeskIT {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int MAX_BYTES = 2 << 20;

  /** A quarter of relaydesk.input.waiting. */
  private static final int PLACES = 24;

  private static final int MANY = 60;

  @Test
  void manyValuesCostNothingWithoutAKeyAndLittleWithOne() {
    String values = "{a:1},".repeat(MAX_BYTES / 6 - 10);
    String form = "input_data=[" + values + "]";
    ExecutorService senders = Executors.newFixedThreadPool(8);
    try {
      List<CompletableFuture<Integer>> sent =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> raw().send("POST", "/api/v3/requests", FORM, form).status(),
                          senders))
              .toList();
      // Those that find the others' bytes there are told to come again.
      assertThat(sent.stream().map(CompletableFuture::join)).containsAnyOf(401).doesNotContain(500);
    } finally {
      senders.shutdownNow();
    }
    assertThat(
            raw()
                .header("authtoken", TestRun.ADMIN_KEY)
                .send("POST", "/api/v3/requests", FORM, form))
        .isFailure(400, 4001, "input_data");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v3/requests, application/json",
    "/api/v3/requests, application/x-www-form-urlencoded",
    "/desk/sign-in.xhtml, application/x-www-form-urlencoded",
    "/nowhere, application/x-www-form-urlencoded"
  })
  void othersAreServedWhileManyBodiesAreWaitedFor(String path, String type) {
    try (HeldBodies held = new HeldBodies(ServerUnderTest.baseUri())) {
      for (int i = 0; i < MANY; i++) {
        held.begin("POST", path, type, 1000);
      }
      await("those without a place are refused")
          .atMost(20, SECONDS)
          .until(() -> held.answered(503) >= MANY - PLACES);
      assertThat(raw().send("GET", "/api/health/ready").status()).isEqualTo(200);
      assertThat(desk().post("/requests", aRequest().input())).isSuccess(201);
    }
  }

  @ParameterizedTest
  @CsvSource({"/desk/sign-in.xhtml", "/nowhere"})
  void aFormBeyondTheLimitIsRefusedUnread(String path) {
    assertThat(raw().statusBeforeBody("POST", path, FORM, MAX_BYTES + 1)).isEqualTo(413);
    String chunk = Integer.toHexString(MAX_BYTES + 1) + "\r\n" + "a".repeat(MAX_BYTES + 1) + "\r\n";
    assertThat(
            raw()
                .header("Transfer-Encoding", "chunked")
                .header("Content-Type", FORM)
                .sendAsIs("POST", path, chunk + "0\r\n\r\n")
                .status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v3/requests, application/json",
    "/api/v3/requests, application/x-www-form-urlencoded",
    "/desk/sign-in.xhtml, application/x-www-form-urlencoded"
  })
  void aBodyThatBreaksOffCostsTheLogOneLine(String path, String type) throws IOException {
    long before = traces();
    String marked = path + "?broken=" + type.length();
    try (HeldBodies held = new HeldBodies(ServerUnderTest.baseUri())) {
      held.begin("POST", marked, type, 1000);
      held.send("a=".getBytes(StandardCharsets.US_ASCII));
      held.reset();
    }
    await("the call is over")
        .atMost(40, SECONDS)
        .until(() -> log().anyMatch(l -> l.contains(marked)));
    assertThat(traces()).isEqualTo(before);
  }

  /** An upgrade would lead a request past a proxy that signs people on. */
  @Test
  @Tag("microbundle")
  void http2InClearTextIsOff() throws IOException {
    assertThat(
            raw()
                .header("Upgrade", "h2c")
                .header("HTTP2-Settings", "AAMAAABkAAQAoAAAAAIAAAAA")
                .send("GET", "/api/health/live")
                .status())
        .isEqualTo(200);
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), ServerUnderTest.baseUri().getPort())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes(5);
      assertThat(new String(answer, StandardCharsets.ISO_8859_1)).isIn("", "HTTP/");
    }
  }

  private static Stream<String> log() throws IOException {
    return Files.readAllLines(ServerUnderTest.log()).stream();
  }

  private static long traces() throws IOException {
    return log().filter(line -> line.startsWith("\tat ")).count();
  }
}
