package org.relaydesk.it.server;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.Database;
import org.relaydesk.fixture.server.ServerProcess;

/** A start that fails says why in its last line and leaves no half-alive server. */
@Tag("postgresql-only")
@Tag("microbundle")
final class StartFailureIT {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private static ServerProcess server() {
    ServerProcess server = new ServerProcess();
    return server.set(Database.ofThisRun().freshSettings(server.home()));
  }

  @Test
  @Execution(CONCURRENT)
  void aWrongSettingIsNamed() {
    try (ServerProcess server = server().set("relaydesk.input.max-bytes", "plenty")) {
      assertThat(server.startInVain()).isNotZero();
      assertThat(server.lastLogLine()).contains("relaydesk.input.max-bytes").contains("plenty");
    }
  }

  @Test
  @Execution(CONCURRENT)
  void aFileWithoutCertificatesIsNamed() throws IOException {
    try (ServerProcess server = server()) {
      Path file = Files.writeString(server.home().resolveSibling("ca.pem"), "no certificate");
      server.set("relaydesk.mail.ca-file", file.toString());
      assertThat(server.startInVain()).isNotZero();
      assertThat(server.lastLogLine()).contains("relaydesk.mail.ca-file", "PEM file");
    }
  }

  /** Payara deploys, starts the application in vain, and goes on with an open port. */
  @Test
  @Execution(CONCURRENT)
  void anApplicationThatOnlyThrowsEndsTheServerToo() {
    try (ServerProcess server =
        server()
            .set("relaydesk.input.max-bytes", "plenty")
            .set("relaydesk.exit-when-start-fails", "false")) {
      assertThat(server.startInVain()).isNotZero();
      assertThat(server.log()).contains("relaydesk.input.max-bytes");
      assertThat(server.lastLogLine()).contains("without the application");
    }
  }

  @Test
  @Execution(CONCURRENT)
  void aDatabaseThatIsNotThereIsNamed() {
    int port = TestRun.freePort();
    try (ServerProcess server =
        server()
            .set("relaydesk.db.url", "jdbc:postgresql://127.0.0.1:" + port + "/nowhere")
            .set("relaydesk.db.user", "x")
            .set("relaydesk.db.password", "s3cret-word")) {
      assertThat(server.startInVain()).isNotZero();
      assertThat(server.lastLogLine()).contains("127.0.0.1:" + port);
      assertThat(server.log()).doesNotContain("s3cret-word");
    }
  }

  @Test
  @Execution(CONCURRENT)
  void aPortThatAnotherProgramHoldsIsNamed() throws IOException {
    try (ServerProcess server = server()) {
      InetSocketAddress port = new InetSocketAddress(server.baseUri().getPort());
      HttpServer other = HttpServer.create(port, 0);
      other.start();
      try {
        assertThat(server.startInVain()).isNotZero();
      } finally {
        other.stop(0);
      }
      assertThat(server.lastLogLine())
          .contains("does not start")
          .contains("Port " + port.getPort() + ": another program answers there");
    }
  }

  @Test
  @Execution(CONCURRENT)
  void theWrongMasterKeyOpensNothing() throws IOException {
    try (ServerProcess server = server()) {
      Path key = keyFile(server, 'a');
      server.set("relaydesk.master-key-file", key.toString()).start();
      server.kill();
      Path wrong = keyFile(server, 'b');
      server.set("relaydesk.master-key-file", wrong.toString());
      assertThat(server.startInVain()).isNotZero();
      assertThat(server.lastLogLine()).containsIgnoringCase("master key");
      server.set("relaydesk.master-key-file", key.toString()).start();
    }
  }

  /** 32 bytes in Base64, in a file beside the home. */
  private static Path keyFile(ServerProcess server, char letter) throws IOException {
    byte[] key = Character.toString(letter).repeat(32).getBytes(StandardCharsets.US_ASCII);
    Path file = server.home().resolveSibling(letter + ".key");
    return Files.writeString(file, Base64.getEncoder().encodeToString(key));
  }

  /** Payara Micro would go on where it could not deploy, and answer a monitor with 404. */
  @Test
  @Execution(CONCURRENT)
  void withoutItsApplicationTheServerEnds() throws IOException {
    Path bundle = bundleWithoutApplication();
    Path log = bundle.resolveSibling("server.log");
    String unpacked = "-Djava.io.tmpdir=" + bundle.getParent();
    String port = String.valueOf(TestRun.freePort());
    Process server =
        new ProcessBuilder(JAVA, unpacked, "-jar", bundle.toString(), "--port", port)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      await("the server gives up").atMost(2, MINUTES).until(() -> !server.isAlive());
    } finally {
      server.destroyForcibly();
    }
    assertThat(server.exitValue()).isNotZero();
    assertThat(Files.readString(log).strip().lines().toList())
        .last(STRING)
        .contains("without the application");
  }

  private static Path bundleWithoutApplication() throws IOException {
    Path bundle = TestRun.freshFolder("server").resolve("empty.jar");
    Files.createDirectories(bundle.getParent());
    Files.copy(TestRun.target().resolve("relaydesk-microbundle.jar"), bundle);
    try (FileSystem inside = FileSystems.newFileSystem(bundle)) {
      Files.delete(inside.getPath("MICRO-INF/deploy/ROOT.war"));
    }
    return bundle;
  }
}
