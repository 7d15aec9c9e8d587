package org.relaydesk.engine.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.relaydesk.engine.database.source.DatabaseAddress;
import org.relaydesk.engine.database.source.RelaydeskDataSource;
import org.relaydesk.ground.settings.WholeFile;

/**
 * Migrates the embedded database. H2 commits each statement by itself: a migration that is cut
 * short could be neither continued nor repeated. So a copy is migrated, and takes the file's place
 * once it is on the disk. Until then the file is as it was, and locked: what another server wrote
 * into it would be lost.
 */
final class EmbeddedMigration {
  private static final String COPY = "-migrating.mv.db";

  private final Path file;
  private final DataSource source = new RelaydeskDataSource();

  /**
   * @param file the database's, which the settings choose
   */
  EmbeddedMigration(Path file) {
    this.file = file;
  }

  /**
   * Runs the pending migrations.
   *
   * @return what there was before and what was done
   * @throws IOException where there is no room for the copy, say; nothing has changed then
   */
  MigrateResult run() throws IOException, SQLException {
    Flyway flyway = Migrations.on(false).dataSource(source).load();
    if (flyway.info().pending().length == 0) {
      return flyway.migrate();
    }
    Path copy = file.resolveSibling(file.getFileName().toString().replace(".mv.db", COPY));
    shutDown(source);
    try (FileChannel held = hold()) {
      copy(held, copy);
      MigrateResult result = migrate(copy);
      WholeFile.move(copy, file);
      return result; // Released last: another server finds the new file.
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /**
   * Takes the lock by which H2 keeps others from the file. What somebody wrote between the shutdown
   * and this is in the copy; nobody writes from here on.
   */
  private FileChannel hold() throws IOException {
    FileChannel channel = FileChannel.open(file, READ, WRITE);
    if (!isLocked(channel)) {
      channel.close();
      throw new IOException("another server has the database open: " + file);
    }
    return channel;
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // Held within this process.
    }
  }

  /** Through the channel with the lock: closing another channel of the file would release it. */
  private static void copy(FileChannel held, Path copy) throws IOException {
    try (FileChannel to = FileChannel.open(copy, CREATE, TRUNCATE_EXISTING, WRITE)) {
      long done = 0;
      while (done < held.size()) {
        done += held.transferTo(done, held.size() - done, to);
      }
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

  /** Shuts the embedded database down, even with open connections. */
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
