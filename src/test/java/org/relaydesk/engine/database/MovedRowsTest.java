package org.relaydesk.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What migrations do with rows that an older version could leave behind. */
class MovedRowsTest {
  @TempDir private Path home;
  private String url = "";

  @BeforeEach
  void name() {
    url = "jdbc:h2:file:" + home.resolve("moved");
  }

  @AfterEach
  void close() throws SQLException {
    execute("SHUTDOWN");
  }

  private void migrate(String target) {
    Migrations.on(false).dataSource(url, "sa", "").target(target).load().migrate();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
      connection.createStatement().execute(sql);
    }
  }

  private List<String> read(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  /** Each start took the last key, so the hashes of API keys were made by it. */
  @Test
  void ofTwoKeysOfOnePurposeTheLastStaysAndTheOtherIsSetAside() throws SQLException {
    migrate("202611271401");
    execute(
        "INSERT INTO encryption_key (id, purpose, wrapped, created_at) VALUES"
            + " (1, 'api-key-hash', 'first', 5), (2, 'api-key-hash', 'second', 6),"
            + " (3, 'columns', 'alone', 6)");
    migrate("202611291331");
    assertThat(read("SELECT wrapped FROM encryption_key ORDER BY id"))
        .containsExactly("second", "alone");
    assertThat(read("SELECT wrapped FROM encryption_key_set_aside")).containsExactly("first");
    assertThatThrownBy(
            () ->
                execute(
                    "INSERT INTO encryption_key (id, purpose, wrapped, created_at)"
                        + " VALUES (4, 'api-key-hash', 'third', 7)"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void ofTwoPeopleOfOneAddressTheAddressMeansTheRepAndBothStay() throws SQLException {
    migrate("202611291331");
    execute(
        "INSERT INTO person (id, version, name, name_key, email_id, email_key, is_technician,"
            + " created_at) VALUES"
            + " (901, 1, 'A', 'a', 'x@acme.example', 'x@acme.example', FALSE, 1),"
            + " (902, 1, 'B', 'b', 'X@acme.example', 'x@acme.example', TRUE, 1),"
            + " (903, 1, 'C', 'c', 'y@acme.example', 'y@acme.example', FALSE, 1),"
            + " (904, 1, 'D', 'd', 'y@acme.example', 'y@acme.example', FALSE, 1),"
            + " (905, 1, 'E', 'e', NULL, NULL, FALSE, 1)");
    migrate("202611291332");
    assertThat(read("SELECT name FROM person WHERE address_key IS NOT NULL ORDER BY id"))
        .containsExactly("B", "C");
    assertThat(read("SELECT email_id FROM person WHERE id > 900 ORDER BY id"))
        .containsExactly(
            "x@acme.example", "X@acme.example", "y@acme.example", "y@acme.example", null);
  }
}
