package org.relaydesk.it.console;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.relaydesk.fixture.browser.ConsoleDesk;
import org.relaydesk.fixture.mail.Mailbox;
import org.relaydesk.fixture.server.ServerProcess;

/**
 * The base of tests of the console that look at all there is: a desk of the class's own, whose
 * administrator signed in.
 */
@Tag("postgresql-only")
@Tag("own-server")
abstract class ConsoleDeskIT {
  /** The desk of the class that runs. */
  protected static ConsoleDesk desk;

  @BeforeAll
  static void startDesk() {
    ServerProcess server = new ServerProcess();
    server.mailsTo(Mailbox.shared());
    desk = ConsoleDesk.start(server);
  }

  @AfterAll
  static void endDesk() {
    if (desk != null) {
      desk.close();
    }
  }
}
