package org.relaydesk.engine.egress;

import static org.relaydesk.fixture.run.Json.quoted;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.AfterEach;
import org.relaydesk.engine.egress.guard.OwnListeners;
import org.relaydesk.engine.egress.guard.RefusedPorts;
import org.relaydesk.engine.egress.guard.TargetGuard;

/** A client and receivers for one test. */
abstract class EgressFixture {
  static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine";

  /** Never opened: waiting for it is a pause. */
  static final CountDownLatch PAUSE = new CountDownLatch(1);

  static final String LOOPBACK = "127.0.0.0/8,::1";

  private final List<AutoCloseable> toClose = new ArrayList<>();
  NameLookup lookup = NameLookup.SYSTEM;
  EgressSettings settings =
      new EgressSettings("Relaydesk/test", 2_000, 20_000, 20_000, 1_024, 4, 110, 1);

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable each : toClose) {
      each.close();
    }
  }

  EgressClient client(String allow, String deny) {
    TargetGuard guard =
        new TargetGuard(
            allow, deny, new RefusedPorts(Set.of()), new OwnListeners(Set::of, address -> false));
    EgressClient client =
        new EgressClient(guard, name -> lookup.addressesOf(name), daemons("io"), settings);
    toClose.add(client);
    return client;
  }

  RawReceiver receiver(RawReceiver.Manner manner) throws IOException {
    RawReceiver receiver = new RawReceiver(manner);
    toClose.add(receiver);
    return receiver;
  }

  RawReceiver saying(String answer) throws IOException {
    RawReceiver receiver = RawReceiver.saying(answer);
    toClose.add(receiver);
    return receiver;
  }

  static OutboundCall post(String url) {
    return new OutboundCall(
        "POST",
        URI.create(url),
        Map.of("webhook-id", "msg_1"),
        new OutboundCall.Body("application/json", quoted("{'a':'ü'}")));
  }

  static String url(RawReceiver receiver) {
    return "http://127.0.0.1:" + receiver.port() + "/hook?x=1";
  }

  static EgressException failure(CompletableFuture<TargetAnswer> answer) {
    Throwable failure = answer.handle((result, thrown) -> thrown).join();
    if (failure instanceof EgressException ours) {
      return ours;
    }
    throw new AssertionError("An answer, or another failure: " + answer, failure);
  }

  void limits(int headersMillis, int wholeMillis) {
    settings =
        new EgressSettings("Relaydesk/test", 2_000, headersMillis, wholeMillis, 1_024, 4, 110, 1);
  }
}
