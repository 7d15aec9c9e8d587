package org.relaydesk.engine.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.relaydesk.ground.address.HostLiteral;

/** What the client makes of names. */
@Timeout(60)
class EgressNamesTest extends EgressFixture {
  @Test
  void refusedLiteralIsNeverConnectedTo() throws IOException {
    RawReceiver receiver = saying(OK);
    EgressException refused = failure(client("", "").send(post(url(receiver))));
    assertThat(refused).hasMessage("target refused: loopback (relaydesk.callback.allow)");
    assertThat(refused.isRefused()).isTrue();
    assertThat(receiver.requests).isEmpty();
  }

  @Test
  void portOfAnotherProtocolIsNeverConnectedTo() {
    EgressException refused = failure(client(LOOPBACK, "").send(post("http://127.0.0.1:25/")));
    assertThat(refused.isRefused()).isTrue();
    assertThat(refused).hasMessageContaining("port 25");
  }

  @Test
  void nameThatTurnsToLoopbackIsRefused() throws IOException {
    RawReceiver receiver = saying(OK);
    AtomicInteger asked = new AtomicInteger();
    lookup = name -> List.of(address(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2"));
    EgressClient client = client("127.0.0.1", "");
    String url = "http://rebind.example:" + receiver.port() + "/";
    assertThat(client.send(post(url)).join().httpStatus()).isEqualTo(200);
    assertThat(receiver.requests.get(0)).contains("Host: rebind.example:" + receiver.port());
    assertThat(failure(client.send(post(url)))).hasMessageContaining("target refused: loopback");
    assertThat(asked).hasValue(2);
  }

  @Test
  void refusedAddressesAreDroppedAndTheOthersTriedInTurn() throws IOException {
    RawReceiver receiver = saying(OK);
    lookup = name -> List.of(address("127.0.0.9"), address("127.0.0.3"), address("127.0.0.1"));
    EgressClient client = client("127.0.0.1,127.0.0.3", "127.0.0.9");
    String url = "http://many.example:" + receiver.port() + "/";
    assertThat(client.send(post(url)).join().httpStatus()).isEqualTo(200);
  }

  @Test
  void unknownNameIsSaid() {
    lookup =
        name -> {
          throw new UnknownHostException(name);
        };
    assertThat(failure(client("", "").send(post("http://nobody.example/"))))
        .hasMessage("name not found: nobody.example");
  }

  @Test
  void deadResolverCostsOneThreadForEachTargetAndIsGivenUp() {
    limits(20_000, 300);
    CountDownLatch dead = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    lookup = name -> hang(name, dead, asked);
    EgressClient client = client("", "");
    List<CompletableFuture<TargetAnswer>> calls = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      calls.add(client.send(post("http://slow.example/")));
    }
    calls.forEach(call -> assertThat(failure(call)).hasMessage("no answer within 300 ms"));
    assertThat(asked).hasValue(1);
    dead.countDown();
  }

  @Test
  void aLookUpThatOutlivesItsCallIsNotBegunAnew() {
    limits(20_000, 200);
    CountDownLatch dead = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    lookup = name -> hang(name, dead, asked);
    EgressClient client = client("", "");
    for (int i = 0; i < 3; i++) {
      assertThat(failure(client.send(post("http://slow.example:" + (9000 + i) + "/"))))
          .hasMessage("no answer within 200 ms");
    }
    assertThat(asked).hasValue(1);
    dead.countDown();
  }

  @Test
  void hangingLookUpsHoldNoAddressUpAndAreBounded() throws IOException {
    CountDownLatch dead = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    lookup = name -> hang(name, dead, asked);
    EgressClient client = client(LOOPBACK, "");
    List<CompletableFuture<TargetAnswer>> calls = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      calls.add(client.send(post("http://slow" + i + ".example/")));
    }
    assertThat(client.send(post(url(saying(OK)))).join().httpStatus()).isEqualTo(200);
    await().until(() -> asked.get() == settings.total());
    assertThat(failure(calls.get(299))).hasMessage("too busy to look the name up");
    dead.countDown();
  }

  private static List<InetAddress> hang(String name, CountDownLatch until, AtomicInteger asked)
      throws UnknownHostException {
    asked.incrementAndGet();
    try {
      until.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new UnknownHostException(name);
  }

  @Test
  void hundredHangingReceiversCostNoThreadEach() throws IOException {
    settings = new EgressSettings("x", 2_000, 20_000, 20_000, 1_024, 100, 110, 1);
    CountDownLatch answer = new CountDownLatch(1);
    RawReceiver receiver =
        receiver(
            socket -> {
              answer.await();
              socket.getOutputStream().write(OK.getBytes(StandardCharsets.UTF_8));
            });
    EgressClient client = client(LOOPBACK, "");
    List<CompletableFuture<TargetAnswer>> calls = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      calls.add(client.send(post(url(receiver))));
    }
    await().until(() -> receiver.requests.size() == 100);
    answer.countDown();
    assertThat(calls).allMatch(call -> call.join().httpStatus() == 200);
  }

  @Test
  void closingEndsWhatIsUnderWay() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    RawReceiver receiver = receiver(socket -> never.await());
    EgressClient client = client(LOOPBACK, "");
    CompletableFuture<TargetAnswer> call = client.send(post(url(receiver)));
    await().until(() -> receiver.requests.size() == 1);
    client.close();
    assertThat(failure(call)).isNotNull();
    assertThat(failure(client.send(post(url(receiver))))).hasMessageContaining("shutting down");
    never.countDown();
  }

  private static InetAddress address(String literal) {
    return HostLiteral.parse(literal).orElseThrow();
  }
}
