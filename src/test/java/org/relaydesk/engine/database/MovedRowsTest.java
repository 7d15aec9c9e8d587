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

  @Test
  void aRepsKeyIsHeldByThatRep() throws SQLException {
    migrate("202611251401");
    addAda();
    execute(
        "INSERT INTO support_rep (person_id, login_name, login_key) VALUES (901, 'ada', 'ada');"
            + " INSERT INTO api_key (id, person_id, prefix, key_hash, created_at)"
            + " VALUES (1, 901, 'rdk_A', 'hash', 5);"
            + " INSERT INTO person (id, version, name, name_key, created_at)"
            + " VALUES (902, 1, 'Bo', 'bo', 1)");
    migrate("202611251801");
    assertThat(read("SELECT holder_id || ' ' || prefix FROM api_key")).containsExactly("901 rdk_A");
    assertThat(read("SELECT is_integration FROM person WHERE id = 901")).containsExactly("FALSE");
  }

  @Test
  void theSubjectOfATicketOfBeforeIsFoundInSmallLetters() throws SQLException {
    migrate("202611251801");
    addAda();
    addTicket("id, subject", "17, 'Router R7 DOWN'");
    migrate("202611261801");
    assertThat(read("SELECT subject_key FROM request")).containsExactly("router r7 down");
  }

  @Test
  void whoMadeATicketOwnsItsCallbackAddress() throws SQLException {
    migrate("202611271401");
    addAda();
    addTicket("id, subject, subject_key, callback_url", "17, 'A', 'a', 'https://noc.example'");
    addTicket("id, subject, subject_key", "18, 'B', 'b'");
    migrate("202611291321");
    assertThat(read("SELECT callback_owner_id FROM request ORDER BY id"))
        .containsExactly("901", null);
  }

  @Test
  void aDesksOwnRoleMakesRoomForTheBuiltInMonitor() throws SQLException {
    migrate("202611291332");
    execute(
        "INSERT INTO desk_role (id, name, name_key) VALUES (100, 'sdMonitor', 'sdmonitor');"
            + " INSERT INTO desk_role_right (role_id, right_name) VALUES (100, 'audit.view')");
    migrate("202611291351");
    assertThat(
            read("SELECT name || ' ' || name_key FROM desk_role WHERE id IN (5, 100) ORDER BY id"))
        .containsExactly("SDMonitor sdmonitor", "SDMonitor (own) sdmonitor (own)");
    assertThat(read("SELECT right_name FROM desk_role_right WHERE role_id = 100"))
        .containsExactly("audit.view");
  }

  @Test
  void aNewDeskGetsTheFurtherValuesAndOneInUseDoesNot() throws SQLException {
    migrate("202611291332");
    addAda();
    migrate("202611291351");
    assertThat(read("SELECT name FROM request_status WHERE id > 4")).isEmpty();
    assertThat(read("SELECT name FROM impact WHERE id > 4")).isEmpty();
    execute("DROP ALL OBJECTS");
    migrate("202611291351");
    assertThat(read("SELECT name FROM request_status WHERE id > 4 ORDER BY id"))
        .containsExactly("In Progress", "Assigned", "Cancelled");
    assertThat(read("SELECT name FROM request_status WHERE NOT fires_callback"))
        .containsExactly("Cancelled");
    assertThat(read("SELECT name FROM impact WHERE id > 4 ORDER BY id"))
        .containsExactly("High", "Medium", "Low");
  }

  /** Status 1 is in progress; 3, Resolved, stops the timer. */
  @Test
  void theTimerOfATicketOfBeforeRunsSinceItWasMadeOrRanUntilItWasResolved() throws SQLException {
    migrate("202611291362");
    addAda();
    String columns =
        "id, subject, subject_key, status_id, created_at, resolved_at, last_updated_at";
    addTicket(columns, "17, 'A', 'a', 1, 1000, NULL, 4000");
    addTicket(columns, "18, 'B', 'b', 3, 1000, 3000, 4000");
    addTicket(columns, "19, 'C', 'c', 3, 1000, NULL, 4000");
    addTicket(columns, "20, 'D', 'd', 3, 1000, NULL, NULL");
    migrate("202611291363");
    assertThat(read("SELECT timer_ran FROM request ORDER BY id"))
        .containsExactly("0", "2000", "3000", "0");
    assertThat(read("SELECT timer_since FROM request ORDER BY id"))
        .containsExactly("1000", null, null, null);
  }

  @Test
  void theKeyOfAWebFormSeesNoTicketsAnyMore() throws SQLException {
    migrate("202611292021");
    assertThat(rightsOf("SDRequestCreator")).contains("requests.add", "requests.view");
    List<String> others = rightsOf("SDMonitor");
    migrate("202611292081");
    assertThat(rightsOf("SDRequestCreator")).containsExactly("requests.add");
    assertThat(rightsOf("SDMonitor")).isEqualTo(others).contains("requests.view");
  }

  private List<String> rightsOf(String role) throws SQLException {
    return read(
        "SELECT right_name FROM desk_role_right WHERE role_id ="
            + " (SELECT id FROM desk_role WHERE name = '"
            + role
            + "') ORDER BY right_name");
  }

  private void addAda() throws SQLException {
    execute(
        "INSERT INTO person (id, version, name, name_key, created_at)"
            + " VALUES (901, 1, 'Ada', 'ada', 1)");
  }

  /** Of a ticket that Ada made, what a test says and else what every ticket has. */
  private void addTicket(String columns, String values) throws SQLException {
    String status = columns.contains("status_id") ? "" : ", status_id, created_at";
    execute(
        "INSERT INTO request (version, requester_id, created_by_id, template_id, %s%s)"
                .formatted(columns, status)
            + " VALUES (1, 901, 901, 1, %s%s)".formatted(values, status.isEmpty() ? "" : ", 1, 1"));
  }
}
