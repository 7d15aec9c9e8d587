package org.relaydesk.it;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jspecify.annotations.Nullable;
import org.relaydesk.fixture.Readiness;

/** The one server that all test classes of a run share. */
final class ServerUnderTest {
  private static int port;
  private static @Nullable Path log;

  private ServerUnderTest() {}

  static void choose(int chosenPort, Path chosenLog) {
    port = chosenPort;
    log = chosenLog;
  }

  static URI baseUri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  static Path log() {
    Path chosen = log;
    if (chosen == null) {
      throw new IllegalStateException("OneServer is not registered with Arquillian");
    }
    return chosen;
  }

  /**
   * Waits until the server takes requests.
   *
   * @throws DeploymentException with the end of the server's log
   */
  static void requireReady() throws DeploymentException {
    try {
      await().atMost(60, SECONDS).until(() -> Readiness.of(baseUri()));
    } catch (ConditionTimeoutException e) {
      throw new DeploymentException("Relaydesk is not ready; its log ends:\n" + endOfLog(), e);
    }
  }

  /** Ends our child that listens on the port and waits for it. */
  static void stop() {
    List<ProcessHandle> servers =
        ProcessHandle.current().children().filter(ServerUnderTest::isServer).toList();
    servers.forEach(ProcessHandle::destroy);
    servers.forEach(server -> await().atMost(60, SECONDS).until(() -> !server.isAlive()));
  }

  private static boolean isServer(ProcessHandle child) {
    String[] arguments = child.info().arguments().orElse(new String[0]);
    return List.of(arguments).contains(Integer.toString(port));
  }

  private static String endOfLog() {
    try {
      List<String> lines = Files.readAllLines(log());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 80), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e + ")";
    }
  }
}
