package org.relaydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.engine.egress.EgressClient;
import org.relaydesk.engine.egress.EgressSettings;
import org.relaydesk.engine.egress.OutboundCall;
import org.relaydesk.engine.egress.guard.OwnListeners;
import org.relaydesk.engine.egress.guard.RefusedPorts;
import org.relaydesk.engine.egress.guard.TargetGuard;

/** What a receiver gets: the id that stays, the time of this attempt, and the snapshot. */
final class CallbackSenderTest {
  private static final long NOW = 1_772_529_300_999L;

  private final EgressClient client =
      new EgressClient(
          new TargetGuard("", "", new RefusedPorts(Set.of()), OwnListeners.ofThisMachine(Set::of)),
          host -> List.of(),
          Thread::new,
          EgressSettings.standard("Relaydesk/test"));
  private final CallbackSender sender = new CallbackSender(client, () -> NOW);

  @AfterEach
  void close() {
    client.close();
  }

  private static CallbackJob job(String method) {
    return new CallbackJob(
        1,
        17,
        5,
        "msg_1",
        "http://noc.example/a",
        "noc.example:80",
        method,
        quoted("{'a':1}"),
        0,
        NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT"})
  void thePayloadGoesAsJson(String method) {
    OutboundCall call = sender.call(job(method));
    assertThat(call.method()).isEqualTo(method);
    assertThat(call.target()).isEqualTo(URI.create("http://noc.example/a"));
    assertThat(call.body()).isEqualTo(new OutboundCall.Body("application/json", quoted("{'a':1}")));
    assertThat(call.headers())
        .containsEntry("webhook-id", "msg_1")
        .containsEntry("webhook-timestamp", "1772529300");
  }

  @Test
  void aGetOnlyCountsTheHit() {
    assertThat(sender.call(job("GET")).body()).isNull();
  }

  @Test
  void aFailureIsToldInItsOwnWords() {
    assertThat(CallbackSender.text(new IllegalStateException("no answer"))).isEqualTo("no answer");
    assertThat(CallbackSender.text(new CompletionException(new IllegalStateException("refused"))))
        .isEqualTo("refused");
    assertThat(CallbackSender.text(new CompletionException("bare", null))).isEqualTo("bare");
  }
}
