package org.relaydesk.callback;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.database.Migrations;

/** The table of callbacks as the migrations make it; in memory, where nothing else is said. */
final class CallbackRows implements AutoCloseable {
  private static final String INSERT =
      "INSERT INTO callback (id, request_id, passage_no, webhook_id, owner_id, url, target,"
          + " http_method, payload, state, created_at, due_since, next_attempt_at)"
          + " VALUES (?, ?, ?, ?, 4, 'http://noc.example/', 'noc.example:80', 'POST', '{}', ?, 0, 0, ?)";

  private static final String H2_OPTIONS = ";DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000";
  private static final String URL = "relaydesk.db.url";
  private static final String USER = "relaydesk.db.user";
  private static final String PASSWORD = "relaydesk.db.password";

  private final Map<String, String> settings;
  private final Connection own;

  CallbackRows() throws SQLException {
    this(Map.of(URL, "jdbc:h2:mem:" + UUID.randomUUID() + H2_OPTIONS));
  }

  /**
   * The same in a database that is empty.
   *
   * @param settings of a server on it
   */
  CallbackRows(Map<String, String> settings) throws SQLException {
    this.settings = settings;
    own = open();
    String url = settings.getOrDefault(URL, "");
    Migrations.on(url.startsWith("jdbc:postgresql:"))
        .dataSource(url, settings.get(USER), settings.get(PASSWORD))
        .load()
        .migrate();
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(
        settings.get(URL), settings.get(USER), settings.get(PASSWORD));
  }

  /** A connection in a transaction of its own. */
  Connection connect() throws SQLException {
    Connection connection = open();
    connection.setAutoCommit(false);
    return connection;
  }

  /** A callback to noc.example:80 that may be sent from a moment on. */
  void add(long id, long requestId, int passageNo, String state, long at) throws SQLException {
    try (PreparedStatement insert = own.prepareStatement(INSERT)) {
      insert.setLong(1, id);
      insert.setLong(2, requestId);
      insert.setInt(3, passageNo);
      insert.setString(4, "msg_" + id);
      insert.setString(5, state);
      insert.setLong(6, at);
      insert.executeUpdate();
    }
  }

  void execute(String sql) throws SQLException {
    try (PreparedStatement statement = own.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }

  String state(long id) throws SQLException {
    return String.valueOf(column("state", id));
  }

  @Nullable Object column(String name, long id) throws SQLException {
    return value("SELECT " + name + " FROM callback WHERE id = " + id);
  }

  long number(String name, long id) throws SQLException {
    return column(name, id) instanceof Number number ? number.longValue() : Long.MIN_VALUE;
  }

  @Nullable Object value(String sql) throws SQLException {
    try (PreparedStatement select = own.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getObject(1) : null;
    }
  }

  @Override
  public void close() throws SQLException {
    own.close();
  }
}
