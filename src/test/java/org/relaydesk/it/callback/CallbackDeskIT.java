package org.relaydesk.it.callback;

import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.relaydesk.fixture.server.Receiver;
import org.relaydesk.it.DeskIT;

/** The base of tests in which somebody receives callbacks. */
abstract class CallbackDeskIT extends DeskIT {
  static final Duration SOON = Duration.ofSeconds(20);

  @AutoClose final Receiver receiver = Receiver.start();

  /** The id of a new ticket whose resolution the receiver is told. */
  final String ticket() {
    return desk().add(aRequest().withCallback(receiver.url("/clear"))).getString("id");
  }
}
