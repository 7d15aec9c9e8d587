package org.relaydesk.engine.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;
import org.relaydesk.engine.database.source.DatabaseAddress;
import org.relaydesk.engine.database.source.RelaydeskDataSource;
import org.relaydesk.engine.database.source.SlicedFiles;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.lifecycle.StartReport;
import org.relaydesk.ground.lifecycle.StartUp;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.HomeFolder;
import org.relaydesk.ground.settings.Settings;

/** Migrates the database before anything else uses it. */
@Singleton
@Startup
@DependsOn("SettingsAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs at the start")
public class MigrationsAtStart {
  private static final Logger LOG = Logger.getLogger(MigrationsAtStart.class.getName());

  @Inject private DeskConfig config;
  @Inject private StartReport report;

  @PostConstruct
  void migrate() {
    try {
      StartUp.step("The database", this::run);
    } catch (RuntimeException e) {
      // A bean whose start fails is never destroyed, and the next deployment needs the file.
      shutDown();
      throw e;
    }
  }

  /** Shuts the embedded database down after all that use it. */
  @PreDestroy
  void shutDown() {
    if (!DatabaseAddress.configured().isEmbedded()) {
      return;
    }
    try {
      EmbeddedMigration.shutDown(new RelaydeskDataSource());
      SlicedFiles.unregister();
    } catch (SQLException e) {
      LOG.log(Level.FINE, "The embedded database was closed before", e);
    }
  }

  private void run() throws IOException, SQLException {
    HomeFolder.make(config.get(Settings.HOME));
    DataSource source = new RelaydeskDataSource(DatabaseAddress.configured().patient());
    Flyway flyway =
        Migrations.on(DatabaseAddress.configured().isPostgresql()).dataSource(source).load();
    Optional<Path> embedded = DatabaseAddress.configured().embeddedFile();
    MigrateResult result =
        embedded.isPresent() ? new EmbeddedMigration(embedded.get()).run() : flyway.migrate();
    requireNewest(flyway);
    boolean empty = result.initialSchemaVersion == null || result.initialSchemaVersion.isEmpty();
    report.line("Database: " + DatabaseAddress.configured().shown() + (empty ? " (new)" : ""));
    report.line("Home: " + config.get(Settings.HOME));
  }

  /**
   * Refuses a database of a newer version, and a start without migrations: on some servers Flyway
   * finds none and says nothing.
   */
  private static void requireNewest(Flyway flyway) {
    MigrationInfo current = flyway.info().current();
    MigrationInfo[] all = flyway.info().all();
    if (current == null || all.length == 0) {
      throw new FlywayException("no migration was found in this WAR");
    }
    if (flyway.info().pending().length > 0) {
      throw new FlywayException("a migration was left out");
    }
    for (MigrationInfo info : all) {
      if (info.getState().isApplied() && !info.getState().isResolved()) {
        throw new FlywayException(
            "it was made by a newer version (schema " + info.getVersion() + "); use that one");
      }
    }
  }
}
