package org.relaydesk.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;
import static org.relaydesk.fixture.AnswerAssert.assertThat;

import java.io.IOException;
import java.io.InputStream;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaydesk.fixture.Answer;
import org.relaydesk.fixture.Database;
import org.relaydesk.fixture.Desk;
import org.relaydesk.fixture.RequestBuilder;
import org.relaydesk.fixture.ServerProcess;

/** Every database that ever landed is migrated and served. */
@Tag("own-server")
final class EarlierDatabaseIT {
  private static final String KEY = "bootstrap-key-of-earlier-databases";

  static List<Path> states() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/test/databases"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** Two at a time: a start keeps one core busy, and there are as many as states ever landed. */
  @ParameterizedTest
  @MethodSource("states")
  @Execution(CONCURRENT)
  void isMigratedAndServed(Path state) throws IOException, SQLException {
    try (ServerProcess server = new ServerProcess()) {
      restore(state, server);
      server.start();
      Desk desk = new Desk(server.baseUri(), KEY);
      Answer ticket = desk.get("/requests/1");
      assertThat(ticket).isSuccess();
      assertThat(ticket.entity("request").getJsonObject("status").getString("name"))
          .isEqualTo("Resolved");
      assertThat(found(desk, ticket.entity("request").getString("subject"))).isEqualTo(1);
      assertThat(desk.get("/requests/1/callbacks").rows("callbacks"))
          .singleElement()
          .satisfies(callback -> assertThat(callback.getString("state")).isEqualTo("delivered"));
      assertThat(desk.add(RequestBuilder.aRequest()).getString("id")).isNotEqualTo("1");
    }
  }

  private static int found(Desk desk, String subject) {
    String shouted = subject.toUpperCase(Locale.ROOT);
    return desk.get(
            "/requests",
            "{\"list_info\":{\"search_fields\":{\"subject\":\"%s\"}}}".formatted(shouted))
        .rows("requests")
        .size();
  }

  private static void restore(Path state, ServerProcess server) throws IOException, SQLException {
    Path home = Files.createDirectories(server.home());
    Map<String, String> settings = Database.ofThisRun().freshSettings(home);
    server.set(settings);
    if (Database.ofThisRun() == Database.H2) {
      Files.copy(state.resolve("h2.master.key"), home.resolve("master.key"));
      try (InputStream file =
          new GZIPInputStream(Files.newInputStream(state.resolve("h2.mv.db.gz")))) {
        Files.copy(file, home.resolve("relaydesk.mv.db"));
      }
    } else {
      Files.copy(state.resolve("postgresql.master.key"), home.resolve("master.key"));
      run(Files.readString(state.resolve("postgresql.sql")), settings);
    }
  }

  private static void run(String dump, Map<String, String> settings) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                settings.get("relaydesk.db.url"),
                settings.get("relaydesk.db.user"),
                settings.get("relaydesk.db.password"));
        Statement statement = connection.createStatement()) {
      statement.execute(dump);
    }
  }
}
