package org.relaydesk.apikey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.server.MigratedDatabase;
import org.relaydesk.ground.kernel.Inside;

/**
 * Whoever changes a key and its calls locks the key first: one who took the calls first and then
 * waited for the key would wait for ever, since its holder wants the calls.
 */
final class KeyLocksIT {
  private static final KeyCall CALL = new KeyCall(901, "rd_abc", "GET /requests", "192.0.2.7");
  private static final String CALLS = "SELECT COALESCE(SUM(calls), 0) FROM api_key_call";

  private final MigratedDatabase database = MigratedDatabase.empty();

  @BeforeEach
  void addAKeyWithACall() throws SQLException {
    database.execute(
        "INSERT INTO person (id, version, name, name_key, created_at)"
            + " VALUES (901, 1, 'A', 'a', 1)");
    database.execute(
        "INSERT INTO api_key (id, holder_id, prefix, key_hash, created_at)"
            + " VALUES (901, 901, 'rd_abc', 'hash', 1)");
    database.execute(
        "INSERT INTO api_key_call (id, holder_id, prefix, operation, address, calls,"
            + " last_called_at) VALUES (1, 901, 'rd_abc', 'GET /requests', '192.0.2.7', 1, 1)");
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** One transaction beside the test's own. */
  private CompletableFuture<Void> meanwhile(Consumer<EntityManager> work) {
    return CompletableFuture.runAsync(
        () -> {
          try (EntityManager em = database.entityManager()) {
            em.getTransaction().begin();
            work.accept(em);
            em.getTransaction().commit();
          }
        });
  }

  private static void end(EntityManager em) {
    Inside.put(new KeyStore(), "em", em).end(CALL.holderId());
  }

  private static void write(EntityManager em) {
    Inside.put(new KeyUseStore(), "em", em).write(Map.of(CALL, new KeyUse.Tally(5, 50)));
  }

  @Test
  void theEndOfAKeyWaitsForItsWriterWithoutItsCalls() throws Exception {
    try (Connection writer = database.connection();
        Statement statement = writer.createStatement()) {
      statement.execute("UPDATE api_key SET last_used_at = 9 WHERE holder_id = 901");
      CompletableFuture<Void> ending = meanwhile(KeyLocksIT::end);
      database.awaitWaiting(1);
      statement.execute("UPDATE api_key_call SET calls = 2 WHERE holder_id = 901");
      writer.commit();
      ending.get(30, SECONDS);
    }
    assertThat(database.number("SELECT COUNT(*) FROM api_key")).isZero();
    assertThat(database.number(CALLS)).isZero();
  }

  @Test
  void theWriterOfCallsWaitsForTheEndOfTheirKeyWithoutThem() throws Exception {
    try (Connection ending = database.connection();
        Statement statement = ending.createStatement()) {
      statement.execute("DELETE FROM api_key WHERE holder_id = 901");
      CompletableFuture<Void> writing = meanwhile(KeyLocksIT::write);
      database.awaitWaiting(1);
      statement.execute("DELETE FROM api_key_call WHERE holder_id = 901");
      ending.commit();
      writing.get(30, SECONDS);
    }
    assertThat(database.number(CALLS)).isEqualTo(5);
  }
}
