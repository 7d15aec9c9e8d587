package org.relaydesk.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.relaydesk.fixture.http.HeldBodies;
import org.relaydesk.fixture.server.ServerProcess;

/** Memory runs out, here because somebody allowed bodies that the heap has no room for. */
@Tag("own-server")
@Tag("microbundle")
@EnabledIfSystemProperty(named = "relaydesk.it.database", matches = "h2")
final class OutOfMemoryIT {
  private static final int BYTES = 250_000_000;

  @Test
  void theServerEndsSoThatItsSupervisorStartsItAnew() {
    try (ServerProcess server = new ServerProcess()) {
      server.set("relaydesk.input.max-bytes", "268435456").startOnFreshDatabase();
      try (HeldBodies call = new HeldBodies(server.baseUri())) {
        call.begin("POST", "/api/v3/requests", "application/json", BYTES);
        call.send(" ".repeat(BYTES).getBytes(StandardCharsets.US_ASCII));
        assertThat(server.awaitEnd()).isNotZero();
      }
      assertThat(server.lastLogLine()).contains("ran out of memory");
    }
  }
}
