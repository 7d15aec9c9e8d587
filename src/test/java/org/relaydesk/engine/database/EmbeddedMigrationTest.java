package org.relaydesk.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaydesk.engine.database.source.RelaydeskDataSource;
import org.relaydesk.ground.settings.GivenSettings;

/** On H2 itself, and with a migration that can't be done twice. */
class EmbeddedMigrationTest {
  private static final String BEFORE = "202611251401";
  private static final String FIRST_HALF =
      "ALTER TABLE person ADD COLUMN is_integration BOOLEAN DEFAULT FALSE NOT NULL";

  @TempDir private Path home;
  private Path database;
  private Path copy;

  @BeforeEach
  void set() {
    database = home.resolve("relaydesk.mv.db");
    copy = home.resolve("relaydesk-migrating.mv.db");
  }

  private MigrateResult run() {
    return GivenSettings.during(
        Map.of("relaydesk.home", home.toString()),
        () -> {
          try {
            return new EmbeddedMigration(database).run();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private String url() {
    return "jdbc:h2:file:" + home.resolve("relaydesk");
  }

  private Flyway earlier() {
    return Migrations.on(false).dataSource(url(), "sa", "").target(BEFORE).load();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), "sa", "")) {
      connection.createStatement().execute(sql);
    }
  }

  /** As the server does that has it open. */
  private void shutDown() {
    GivenSettings.during(
        Map.of("relaydesk.home", home.toString()),
        () -> {
          try {
            EmbeddedMigration.shutDown(new RelaydeskDataSource());
            return home;
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void aNewDatabaseGetsThemAll() throws SQLException {
    assertThat(run().initialSchemaVersion).isNull();
    assertThat(run().initialSchemaVersion).as("the second start").isNotNull();
    shutDown();
    assertThat(home).isDirectoryNotContaining(file -> !file.equals(database));
  }

  @Test
  void whatACutLeftOfACopyDoesNotMatter() throws IOException, SQLException {
    earlier().migrate();
    execute("INSERT INTO change_stamp (topic, stamp_number) VALUES ('kept', 7)");
    Files.writeString(copy, "half");
    assertThat(run().migrationsExecuted).isPositive();
    execute("UPDATE change_stamp SET stamp_number = 1 / (stamp_number - 6) WHERE topic = 'kept'");
    execute("SHUTDOWN");
    assertThat(copy).doesNotExist();
  }

  /** What somebody wrote into the old file while it was being copied was lost. */
  @Test
  void whatIsWrittenMeanwhileIsRefusedOrKept() throws Exception {
    earlier().migrate();
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger written = new AtomicInteger();
    Thread writer =
        new Thread(
            () -> {
              while (!over.get()) {
                if (Files.exists(copy) && write("w" + written.get())) {
                  written.incrementAndGet();
                }
              }
            });
    writer.start();
    try {
      assertThat(run().migrationsExecuted).isPositive();
    } finally {
      over.set(true);
      writer.join();
    }
    execute("SHUTDOWN"); // What this process has open may be the old file.
    assertThat(count("SELECT COUNT(*) FROM change_stamp WHERE topic LIKE 'w%'"))
        .isEqualTo(written.get());
    execute("SHUTDOWN");
  }

  private boolean write(String topic) {
    try {
      execute("INSERT INTO change_stamp (topic, stamp_number) VALUES ('" + topic + "', 0)");
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private int count(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), "sa", "");
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void aFileThatAnotherServerHoldsIsLeftAlone() throws Exception {
    earlier().migrate();
    execute("SHUTDOWN");
    try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(this::run).isNotNull();
    }
    assertThat(earlier().info().current().getVersion().getVersion()).isEqualTo(BEFORE);
  }

  @Test
  void oneThatFailsLeavesTheFileAsItWas() throws SQLException {
    earlier().migrate();
    execute(FIRST_HALF);
    assertThatThrownBy(this::run).isInstanceOf(FlywayException.class);
    execute("SHUTDOWN");
    assertThat(copy).doesNotExist();
    assertThat(earlier().info().current().getVersion().getVersion()).isEqualTo(BEFORE);
    assertThat(earlier().info().all()).noneMatch(info -> info.getState().isFailed());
  }
}
