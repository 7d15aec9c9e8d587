package org.relaydesk.base.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migrations: the same for every database but for lines that only PostgreSQL understands. */
public final class Migrations {
  private Migrations() {}

  /**
   * Where they are and what they leave open; the data source is the caller's.
   *
   * @param postgresql whether that is what they run on; H2 else, which takes the lines that start
   *     with {@code ${on_postgresql}} for comments
   */
  public static FluentConfiguration on(boolean postgresql) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .locations("classpath:db/migration")
        .placeholders(Map.of("on_postgresql", postgresql ? "" : "--"))
        .validateMigrationNaming(true);
  }
}
