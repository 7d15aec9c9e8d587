package org.relaydesk.base.database;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.relaydesk.base.database.source.RelaydeskDataSource;

/**
 * Gives the server our data source, by one JNDI name on every server; the server pools it. Vendor
 * properties are left out: they break or warn on the servers of others. WildFly takes none that has
 * no property at all, so it gets the time that connecting may take.
 */
@DataSourceDefinition(
    name = RelaydeskDatabase.JNDI_NAME,
    className = "org.relaydesk.base.database.source.RelaydeskDataSource",
    minPoolSize = 2,
    maxPoolSize = 24,
    loginTimeout = 10)
@ApplicationScoped
public class RelaydeskDatabase {
  static final String JNDI_NAME = "java:app/jdbc/relaydesk";

  /** The source itself, past the pool: for the migrations, which come before everything. */
  @Produces
  DataSource unpooled() {
    return new RelaydeskDataSource();
  }
}
