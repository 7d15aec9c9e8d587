package org.relaydesk.it.console;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.relaydesk.fixture.browser.ConsoleDesk;
import org.relaydesk.fixture.mail.Mailbox;
import org.relaydesk.fixture.server.ServerProcess;

/**
 * The base of tests of the console that make what they need and rely on nothing else: one desk for
 * all their classes.
 */
@Tag("postgresql-only")
@Tag("own-server")
@ExtendWith(SharedConsoleIT.OneDesk.class)
public abstract class SharedConsoleIT {
  /** The desk of them all. */
  protected static ConsoleDesk desk;

  @BeforeAll
  static void enter(Shared shared) {
    desk = shared.desk();
  }

  /** The desk, started for the first class that asks; it ends with the run. */
  static final class Shared implements AutoCloseable {
    private @Nullable ConsoleDesk started;

    ConsoleDesk desk() {
      ConsoleDesk known = started;
      if (known == null) {
        // Not while a parameter is resolved: there a missing browser would be a failure.
        ServerProcess server = new ServerProcess();
        server.mailsTo(Mailbox.shared());
        known = ConsoleDesk.start(server);
        started = known;
      }
      return known;
    }

    @Override
    public void close() {
      if (started != null) {
        started.close();
      }
    }
  }

  /** Gives all classes the same one. */
  static final class OneDesk implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Shared.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(SharedConsoleIT.class))
          .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class);
    }
  }
}
