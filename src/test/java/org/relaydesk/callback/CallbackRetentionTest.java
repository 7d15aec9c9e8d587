package org.relaydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.relaydesk.ground.kernel.Inside;

/** What is through is forgotten after its time; what is on its way, never. */
class CallbackRetentionTest extends CallbackDatabase {
  private static final long NINETY_DAYS = TimeUnit.DAYS.toMillis(90);

  private void forgetAll() throws SQLException {
    for (CallbackState state : CallbackRetention.FORGOTTEN) {
      CallbackRetention.forget(connection, state.text(), NINETY_DAYS);
    }
    connection.commit();
  }

  @Test
  void onlyWhatIsThroughIsForgotten() throws SQLException {
    List<CallbackState> states = List.of(CallbackState.values());
    for (int id = 0; id < states.size(); id++) {
      rows.add(id, id, 1, states.get(id).text(), 0);
    }
    forgetAll();
    for (int id = 0; id < states.size(); id++) {
      assertThat(rows.column("id", id) == null)
          .as(states.get(id).text())
          .isEqualTo(CallbackRetention.FORGOTTEN.contains(states.get(id)));
    }
  }

  @Test
  void itsAttemptsGoWithIt() throws SQLException {
    rows.add(1, 11, 1, "delivered", 0);
    rows.execute(
        "INSERT INTO callback_attempt (id, callback_id, attempted_at, duration_ms)"
            + " VALUES (1, 1, 0, 1)");
    forgetAll();
    assertThat(rows.value("SELECT COUNT(*) FROM callback_attempt")).isEqualTo(0L);
  }

  @Test
  void whatBecameDueWithinTheTimeIsKept() throws SQLException {
    rows.add(1, 11, 1, "delivered", 0);
    rows.add(2, 12, 1, "delivered", 0);
    long now = System.currentTimeMillis();
    rows.execute("UPDATE callback SET due_since = " + (now - NINETY_DAYS + 60_000));
    rows.execute(
        "UPDATE callback SET due_since = " + (now - NINETY_DAYS - 60_000) + " WHERE id = 2");
    forgetAll();
    assertThat(rows.column("id", 1)).isNotNull();
    assertThat(rows.column("id", 2)).isNull();
  }

  @Test
  void noMoreThanABatchGoesAtOnce() throws SQLException {
    for (int id = 1; id <= CallbackRetention.BATCH + 5; id++) {
      rows.add(id, id, 1, "delivered", 0);
    }
    assertThat(CallbackRetention.forget(connection, "delivered", NINETY_DAYS))
        .isEqualTo(CallbackRetention.BATCH);
    assertThat(CallbackRetention.forget(connection, "delivered", NINETY_DAYS)).isEqualTo(5);
    assertThat(CallbackRetention.forget(connection, "delivered", NINETY_DAYS)).isZero();
  }

  @Test
  void itIsToldWhetherThereMayBeMore() throws SQLException {
    for (int id = 1; id <= CallbackRetention.BATCH + 1; id++) {
      rows.add(id, id, 1, "delivered", 0);
    }
    EntityManager em =
        (EntityManager)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, given) -> connection);
    CallbackRetention retention = Inside.put(new CallbackRetention(), "em", em);
    assertThat(retention.forget("delivered", NINETY_DAYS)).isTrue();
    assertThat(retention.forget("delivered", NINETY_DAYS)).isFalse();
  }
}
