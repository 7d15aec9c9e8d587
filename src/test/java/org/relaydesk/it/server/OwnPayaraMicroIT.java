package org.relaydesk.it.server;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.Readiness;

/** The WAR on an operator's own Payara Micro, by the command that payara-micro.md tells. */
@Tag("postgresql-only")
@Tag("microbundle")
final class OwnPayaraMicroIT {
  private static final Pattern COMMAND = Pattern.compile("`java (-jar payara-micro\\.jar[^`]+)`");

  private final Path folder = TestRun.freshFolder("server");
  private final Path log = folder.resolve("server.log");
  private final int port = TestRun.freePort();

  @Test
  @Execution(CONCURRENT)
  void theDocumentedCommandServes() throws IOException {
    Process server = started(documentedOptions());
    try {
      URI base = URI.create("http://127.0.0.1:" + port);
      await("the server is ready, log: " + log)
          .atMost(2, MINUTES)
          .until(() -> !server.isAlive() || Readiness.of(base));
      assertThat(server.isAlive()).as(Files.readString(log)).isTrue();
    } finally {
      server.destroyForcibly();
    }
  }

  /** Payara Micro goes on where it could not deploy: a monitor must not be told 404 by it. */
  @Test
  @Execution(CONCURRENT)
  void withoutTheApplicationItOpensNoPort() throws IOException {
    List<String> options = new ArrayList<>(documentedOptions());
    int deploy = options.indexOf("--deploy");
    options.subList(deploy, deploy + 2).clear();
    Process server = started(options);
    try {
      await("the server is as ready as it gets, log: " + log)
          .atMost(2, MINUTES)
          .until(() -> Files.readString(log).contains(" ready in "));
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
          .isInstanceOf(ConnectException.class);
    } finally {
      server.destroyForcibly();
    }
  }

  private static List<String> documentedOptions() throws IOException {
    Matcher command = COMMAND.matcher(Files.readString(Path.of("src/docs/payara-micro.md")));
    assertThat(command.find()).as("payara-micro.md tells the command").isTrue();
    Path target = TestRun.target();
    return List.of(
        command
            .group(1)
            .replace("payara-micro.jar", target.resolve("payara-micro.jar").toString())
            .replace("relaydesk.war", target.resolve("relaydesk.war").toString())
            .replace("payara-config", TestRun.config().toString())
            .split("\\s+"));
  }

  private Process started(List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + folder);
    command.add("-Drelaydesk.home=" + folder.resolve("home"));
    command.addAll(options);
    command.addAll(List.of("--nocluster", "--port", Integer.toString(port)));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
