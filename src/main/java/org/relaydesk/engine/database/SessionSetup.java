package org.relaydesk.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.relaydesk.engine.database.source.DatabaseAddress;
import org.relaydesk.engine.database.source.RelaydeskDataSource;
import org.relaydesk.ground.lifecycle.StartUp;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.HomeFolder;
import org.relaydesk.ground.settings.Settings;

/**
 * What EclipseLink can be told only in code; made by the name in persistence.xml. The interface is
 * the old one: Payara Server's own EclipseLink is a 4.0.1, which doesn't know the new one yet.
 */
@SuppressWarnings("removal")
public class SessionSetup implements SessionCustomizer {
  /**
   * A statement that fails because the database is away is not tried again here: EclipseLink would
   * wait five seconds, three times over, while the caller could long have had their 503.
   */
  @Override
  public void customize(Session session) {
    DatabaseLogin login = session.getLogin();
    login.setQueryRetryAttemptCount(0);
    login.setDelayBetweenConnectionAttempts(0);
    login.setConnectionHealthValidatedOnError(false);
    session.getEventManager().addListener(new FirstConnection());
  }

  /**
   * Tries the database before EclipseLink's first connection. Payara 6.2025.10 makes that while it
   * deploys, before any bean: without this a missing database is told by a stack trace, and not by
   * our one line. Delete it once beans start first.
   */
  private static final class FirstConnection extends SessionEventAdapter {
    private static final Logger LOG = Logger.getLogger(FirstConnection.class.getName());

    @Override
    public void preLogin(SessionEvent event) {
      StartUp.step("The database", FirstConnection::tryIt);
    }

    private static void tryIt() throws Exception {
      HomeFolder.make(new DeskConfig().get(Settings.HOME));
      try (Connection connection = new RelaydeskDataSource().getConnection()) {
        connection.isReadOnly();
      } catch (SQLException e) {
        LOG.log(Level.FINE, "The first connection failed", e);
        throw new IllegalStateException(
            DatabaseAddress.configured().shown() + " can't be opened: " + e.getMessage());
      }
    }
  }
}
