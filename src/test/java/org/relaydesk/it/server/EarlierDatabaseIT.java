package org.relaydesk.it.server;

import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaydesk.fixture.builder.RequestBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.RawHttp;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.Database;
import org.relaydesk.fixture.server.RedeployedServer;

/** Each kept database state is migrated and served, by one server that stays up meanwhile. */
@Tag("own-server")
@Tag("microbundle")
final class EarlierDatabaseIT {
  private static final String KEY = "bootstrap-key-of-earlier-databases";
  private static final Path HOME = TestRun.freshFolder("home");
  private static final Map<String, String> SETTINGS = Database.ofThisRun().freshSettings(HOME);

  private static final RedeployedServer SERVER = new RedeployedServer(SETTINGS);

  static List<Path> states() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/test/databases"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @AfterAll
  static void end() {
    SERVER.close();
  }

  @ParameterizedTest
  @MethodSource("states")
  void eachKeptDatabaseIsMigratedAndServed(Path state) throws IOException, SQLException {
    restore(state);
    try {
      SERVER.deploy();
      Desk desk = new Desk(SERVER.baseUri(), KEY);
      ApiAnswer ticket = desk.get("/requests/1");
      assertThat(ticket).isSuccess();
      assertThat(ticket.entity("request").getJsonObject("status").getString("name"))
          .isEqualTo("Resolved");
      assertThat(found(desk, ticket.entity("request").getString("subject"))).isEqualTo(1);
      assertThat(desk.get("/requests/1/callbacks").rows("callbacks"))
          .singleElement()
          .satisfies(callback -> assertThat(callback.getString("state")).isEqualTo("delivered"));
      assertThat(desk.add(RequestBuilder.aRequest()).getString("id")).isNotEqualTo("1");
      assertThat(new RawHttp(SERVER.baseUri()).send("GET", "/%zz")).isFailure(404, 4007);
    } finally {
      SERVER.undeploy();
    }
  }

  private static int found(Desk desk, String subject) {
    String shouted = subject.toUpperCase(Locale.ROOT);
    return desk.get(
            "/requests",
            quoted("{'list_info':{'search_fields':{'subject':'%s'}}}").formatted(shouted))
        .rows("requests")
        .size();
  }

  private static void restore(Path state) throws IOException, SQLException {
    assertThat(isReleased(HOME.resolve("relaydesk.mv.db"))).as("the database before").isTrue();
    TestRun.empty(HOME);
    if (Database.ofThisRun() == Database.H2) {
      Files.copy(state.resolve("h2.master.key"), HOME.resolve("master.key"));
      try (InputStream file =
          new GZIPInputStream(Files.newInputStream(state.resolve("h2.mv.db.gz")))) {
        Files.copy(file, HOME.resolve("relaydesk.mv.db"));
      }
    } else {
      Files.copy(state.resolve("postgresql.master.key"), HOME.resolve("master.key"));
      run("drop schema public cascade; create schema public");
      run(Files.readString(state.resolve("postgresql.sql")));
    }
  }

  /** Whether no application holds the file; one that did would go on with it, deleted as it is. */
  private static boolean isReleased(Path file) throws IOException {
    if (!Files.exists(file)) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(file, WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    }
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                SETTINGS.get("relaydesk.db.url"),
                SETTINGS.get("relaydesk.db.user"),
                SETTINGS.get("relaydesk.db.password"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
