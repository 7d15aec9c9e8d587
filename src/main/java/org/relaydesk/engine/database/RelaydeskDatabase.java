package org.relaydesk.engine.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.relaydesk.engine.database.source.RelaydeskDataSource;

/**
 * The database by the one JNDI name that it has on every server. web.xml defines it, by the same
 * name and with our data source, persistence.xml uses it, and the server pools it.
 */
@ApplicationScoped
public class RelaydeskDatabase {
  static final String JNDI_NAME = "java:app/jdbc/relaydesk";

  /** The data source without the pool, for migrations. */
  @Produces
  DataSource unpooled() {
    return new RelaydeskDataSource();
  }
}
