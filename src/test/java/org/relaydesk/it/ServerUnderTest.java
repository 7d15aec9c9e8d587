package org.relaydesk.it;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jspecify.annotations.Nullable;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.MigratedDatabase;
import org.relaydesk.fixture.server.Readiness;

/** The one server that all test classes of a run share. */
public final class ServerUnderTest {
  private static int port;
  private static @Nullable Path log;
  private static final int FORMS_PORT = TestRun.freePort();
  private static Map<String, String> database = Map.of();

  private ServerUnderTest() {}

  /**
   * Says where it keeps its tickets.
   *
   * @param settings of its database
   */
  static void keepsItsTicketsIn(Map<String, String> settings) {
    database = settings;
  }

  /** A look past the server at its own PostgreSQL. */
  static MigratedDatabase database() {
    return MigratedDatabase.of(database);
  }

  static void choose(int chosenPort, Path chosenLog) {
    port = chosenPort;
    log = chosenLog;
  }

  /** Where the server answers. */
  public static URI baseUri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The port on this machine from which pages of another origin may call it. */
  public static int formsPort() {
    return FORMS_PORT;
  }

  /** The origins that its setting names. */
  static List<String> allowedOrigins() {
    return List.of("http://forms.example", "http://127.0.0.1:" + FORMS_PORT);
  }

  /** The folder of its data. */
  public static Path home() {
    return log().resolveSibling("home");
  }

  /** The file that it logs to. */
  public static Path log() {
    Path chosen = log;
    if (chosen == null) {
      throw new IllegalStateException("OneServer is not registered with Arquillian");
    }
    return chosen;
  }

  /** The logging settings that operators get, and a file beside the console. */
  static Path loggingToFile(Path settings) {
    try {
      String toFile =
          """
          handlers=java.util.logging.ConsoleHandler,java.util.logging.FileHandler
          java.util.logging.FileHandler.pattern=%s
          java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
          """
              .formatted(log());
      return Files.writeString(
          log().resolveSibling("logging.properties"), Files.readString(settings) + toFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The boot commands that operators get, short of the one that keeps the port shut while the
   * application is deployed: the adapter wants to read an open port in the log.
   */
  static Path openFromTheStart(Path commands) {
    try {
      List<String> kept =
          Files.readAllLines(commands).stream()
              .filter(command -> !command.endsWith("http-listener.enabled=false"))
              .toList();
      return Files.write(log().resolveSibling("pre-boot-commands.txt"), kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until the server takes requests.
   *
   * @throws DeploymentException with the end of the server's log
   */
  static void requireReady() throws DeploymentException {
    try {
      await().atMost(90, SECONDS).until(() -> hasEnded() || Readiness.of(baseUri()));
    } catch (ConditionTimeoutException e) {
      throw new DeploymentException("Relaydesk is not ready; its log ends:\n" + endOfLog(), e);
    }
    if (hasEnded()) {
      throw new DeploymentException("Relaydesk has ended; its log ends:\n" + endOfLog());
    }
  }

  /** Ends the server and waits for it. */
  static void stop() {
    process()
        .ifPresent(
            server -> {
              server.destroy();
              // A mail that is on its way then is no fault of the last test.
              await()
                  .dontCatchUncaughtExceptions()
                  .atMost(60, SECONDS)
                  .until(() -> !server.isAlive());
            });
  }

  private static boolean hasEnded() {
    return !TestRun.startedOutside() && process().isEmpty();
  }

  /** Our child that was told to listen on the port; Open Liberty's is told by the environment. */
  static Optional<ProcessHandle> process() {
    return ProcessHandle.current().children().filter(ServerUnderTest::isServer).findFirst();
  }

  private static boolean isServer(ProcessHandle child) {
    String[] arguments = child.info().arguments().orElse(new String[0]);
    Pattern told = Pattern.compile("(.*=)?" + port + "|-javaagent:.*/ws-javaagent.jar");
    return child.isAlive() && Stream.of(arguments).anyMatch(told.asMatchPredicate());
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
