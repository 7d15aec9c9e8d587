package org.relaydesk.engine.database.source;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections to the database that the settings choose. The server pools them and enlists
 * them in transactions.
 */
public class RelaydeskDataSource implements DataSource {
  private final @Nullable DatabaseAddress own;
  private @Nullable PrintWriter logWriter;
  private @Nullable Driver driver;
  private int loginTimeout;

  /** A source of the database that the settings choose. */
  public RelaydeskDataSource() {
    own = null;
  }

  /** A source of another database. */
  public RelaydeskDataSource(DatabaseAddress address) {
    own = address;
  }

  @Override
  public Connection getConnection() throws SQLException {
    DataSource applications = ofApplication();
    return applications == this
        ? HealingConnection.around(this::open)
        : applications.getConnection();
  }

  /** Uses the settings' user and password, whatever the server passes. */
  @Override
  public Connection getConnection(@Nullable String username, @Nullable String password)
      throws SQLException {
    return getConnection();
  }

  /**
   * Open Liberty makes a data source only from a server's library, so from a copy of this class.
   * The copy delegates to the WAR's: else each would lock the embedded database's file against the
   * other, and count its own statements.
   */
  private DataSource ofApplication() throws SQLException {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    try {
      Class<?> type = Class.forName(RelaydeskDataSource.class.getName(), true, application);
      return type == RelaydeskDataSource.class
          ? this
          : type.asSubclass(DataSource.class).getDeclaredConstructor().newInstance();
    } catch (ClassNotFoundException e) {
      // A thread of the server has no application: the copy works by itself.
      return this;
    } catch (ReflectiveOperationException e) {
      throw new SQLException("The application's data source can't be made", "08001", e);
    }
  }

  private Connection open() throws SQLException {
    DatabaseAddress address = own == null ? DatabaseAddress.configured() : own;
    Connection connection = driver(address).connect(urlOf(address), address.properties());
    if (connection == null) {
      throw new SQLException("The driver doesn't know " + address.shown(), "08001");
    }
    return connection;
  }

  private static String urlOf(DatabaseAddress address) {
    if (!address.isEmbedded()) {
      return address.url();
    }
    SlicedFiles.register();
    return SlicedFiles.url(address.url());
  }

  private synchronized Driver driver(DatabaseAddress address) throws SQLException {
    Driver known = driver;
    if (known == null) {
      try {
        known =
            Class.forName(address.driver())
                .asSubclass(Driver.class)
                .getDeclaredConstructor()
                .newInstance();
      } catch (ReflectiveOperationException e) {
        throw new SQLException("No driver " + address.driver(), "08001", e);
      }
      driver = known;
    }
    return known;
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return logWriter;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {
    logWriter = out;
  }

  @Override
  public void setLoginTimeout(int seconds) {
    loginTimeout = seconds;
  }

  @Override
  public int getLoginTimeout() {
    return loginTimeout;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("It logs nothing itself");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (!type.isInstance(this)) {
      throw new SQLException("Not a wrapper for " + type);
    }
    return type.cast(this);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
