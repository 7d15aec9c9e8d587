package org.relaydesk.engine.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migrations: the same for both databases, except lines that only one needs. */
public final class Migrations {
  private Migrations() {}

  /**
   * Flyway's configuration without a data source.
   *
   * @param postgresql whether that is what they run on; H2 else. A statement that stands on one
   *     line behind {@code ${on_postgresql}} or {@code ${on_h2}} is a comment to the other
   */
  public static FluentConfiguration on(boolean postgresql) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .locations("classpath:db/migration")
        .placeholders(
            Map.of("on_postgresql", postgresql ? "" : "--", "on_h2", postgresql ? "--" : ""))
        .validateMigrationNaming(true);
  }
}
