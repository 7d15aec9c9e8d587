package org.relaydesk.base.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.relaydesk.base.database.source.DatabaseAddress;
import org.relaydesk.base.database.source.RelaydeskDataSource;
import org.relaydesk.base.settings.WholeFile;

/**
 * Migrates the embedded database. H2 commits each statement by itself, so a migration that is cut
 * short, by a full disk or a kill, could neither be gone on with nor begun anew. A copy is migrated
 * instead, and takes the file's place when it is done; until then the file is as it was.
 */
final class EmbeddedMigration {
  private static final String COPY = "relaydesk-migrating.mv.db";

  private final Path file;
  private final DataSource source = new RelaydeskDataSource();

  /**
   * @param file the database's, which the settings choose
   */
  EmbeddedMigration(Path file) {
    this.file = file;
  }

  /**
   * Does what is pending.
   *
   * @return what there was before and what was done
   * @throws IOException where there is no room for the copy, say; nothing has changed then
   */
  MigrateResult run() throws IOException, SQLException {
    Flyway flyway = Migrations.on(false).dataSource(source).load();
    if (flyway.info().pending().length == 0) {
      return flyway.migrate();
    }
    Path copy = file.resolveSibling(COPY);
    try {
      shutDown(source);
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      MigrateResult result;
      try (Connection holder = source.getConnection()) {
        result = migrate(copy);
        shutDown(holder); // No other server could open the file meanwhile.
      }
      WholeFile.move(copy, file);
      return result;
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static MigrateResult migrate(Path copy) throws SQLException {
    DataSource copied = new RelaydeskDataSource(DatabaseAddress.configured().at(copy).patient());
    try {
      return Migrations.on(false).dataSource(copied).load().migrate();
    } finally {
      shutDown(copied);
    }
  }

  /** Closes the embedded database in order, whoever still has connections. */
  static void shutDown(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      shutDown(connection);
    }
  }

  private static void shutDown(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    }
  }
}
