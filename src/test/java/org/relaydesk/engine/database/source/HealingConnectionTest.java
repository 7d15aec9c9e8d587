package org.relaydesk.engine.database.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database goes away under connections to a real H2; the clock is the test's. */
class HealingConnectionTest {
  private final List<Physical> opened = new ArrayList<>();
  private long nanos;
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = HealingConnection.around(this::physical, () -> nanos);
  }

  private Connection physical() throws SQLException {
    Physical physical = new Physical(DriverManager.getConnection("jdbc:h2:mem:"));
    opened.add(physical);
    return physical.shown();
  }

  @Test
  void itHealsAfterARestBetweenTransactions() throws SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    ask();
    connection.commit();
    opened.get(0).die();
    rest();
    ask();
    assertThat(opened).hasSize(2);
    assertThat(connection.getAutoCommit()).isFalse();
    assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
    assertThat(opened.get(0).real.isClosed()).as("the dead one is let go").isTrue();
  }

  @Test
  void itNeverHealsInsideATransaction() throws SQLException {
    connection.setAutoCommit(false);
    ask();
    opened.get(0).die();
    rest();
    assertThatThrownBy(this::ask).isInstanceOf(SQLException.class);
    rest();
    assertThatThrownBy(this::ask).isInstanceOf(SQLException.class);
    assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
    rest();
    assertThatThrownBy(this::ask).as("nobody has rolled back yet").isNotNull();
    assertThat(opened).hasSize(1);
  }

  @Test
  void aFailedRollbackEndsTheTransactionSoThatTheNextOneHeals() throws SQLException {
    connection.setAutoCommit(false);
    ask();
    opened.get(0).die();
    assertThatThrownBy(this::ask).isInstanceOf(SQLException.class);
    assertThatThrownBy(connection::rollback).isInstanceOf(SQLException.class);
    ask();
    assertThat(opened).hasSize(2);
    assertThat(connection.getAutoCommit()).isFalse();
  }

  @Test
  void howAPoolWantsItBackIsKeptForTheOneThatReplacesIt() throws SQLException {
    connection.setAutoCommit(false);
    ask();
    opened.get(0).die();
    assertThatThrownBy(this::ask).isInstanceOf(SQLException.class);
    assertThatThrownBy(connection::rollback).isInstanceOf(SQLException.class);
    connection.setAutoCommit(true);
    ask();
    assertThat(opened).hasSize(2);
    assertThat(opened.get(1).real.getAutoCommit()).isTrue();
  }

  @Test
  void aCommitInDisguiseThatFailsIsToldAndEndsTheTransaction() throws SQLException {
    connection.setAutoCommit(false);
    ask();
    opened.get(0).die();
    assertThatThrownBy(() -> connection.setAutoCommit(true)).isInstanceOf(SQLException.class);
    ask();
    assertThat(opened).hasSize(2);
    assertThat(opened.get(1).real.getAutoCommit()).isTrue();
  }

  @Test
  void aBusyConnectionHealsAfterOneFailure() throws SQLException {
    ask();
    opened.get(0).die();
    assertThatThrownBy(this::ask).isInstanceOf(SQLException.class);
    ask();
    assertThat(opened).hasSize(2);
  }

  @Test
  void aBusyConnectionIsNotAsked() throws SQLException {
    for (int i = 0; i < 10; i++) {
      ask();
      nanos += TimeUnit.MILLISECONDS.toNanos(900);
    }
    assertThat(opened.get(0).validations).isZero();
    rest();
    ask();
    assertThat(opened.get(0).validations).isOne();
    assertThat(opened).hasSize(1);
  }

  @Test
  void whileTheDatabaseIsAwayEachStatementFailsAndTheFirstAfterwardsWorks() throws SQLException {
    connection.setAutoCommit(false);
    opened.get(0).die();
    rest();
    Physical.refuseNew = true;
    try {
      assertThatThrownBy(this::ask).isInstanceOf(SQLException.class);
      assertThatThrownBy(connection::rollback).isInstanceOf(SQLException.class);
    } finally {
      Physical.refuseNew = false;
    }
    ask();
    assertThat(opened.get(opened.size() - 1).real.isClosed()).isFalse();
  }

  @Test
  void itCountsStatements() throws SQLException {
    long before = StatementCount.ofThisThread();
    ask();
    ask();
    assertThat(StatementCount.ofThisThread() - before).isEqualTo(2);
  }

  @Test
  void itEqualsItselfOnly() throws SQLException {
    Connection other = HealingConnection.around(this::physical, () -> nanos);
    assertThat(List.of(other, connection).indexOf(connection)).isOne();
    assertThat(Set.of(other, connection)).hasSize(2).contains(connection);
  }

  private void ask() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1");
    }
  }

  private void rest() {
    nanos += TimeUnit.SECONDS.toNanos(2);
  }

  /** A connection that can die as if the server had gone: each call fails, and none is valid. */
  private static final class Physical {
    private static boolean refuseNew;

    private final Connection real;
    private boolean dead;
    private int validations;

    private Physical(Connection real) throws SQLException {
      this.real = real;
      if (refuseNew) {
        throw new SQLException("The database is away", "08001");
      }
    }

    private void die() {
      dead = true;
    }

    private Connection shown() {
      return (Connection)
          Proxy.newProxyInstance(
              Physical.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> call(method, arguments));
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
      if (method.getName().equals("isValid")) {
        validations++;
        return !dead;
      }
      if (dead && !method.getName().equals("close")) {
        throw new SQLException("Gone", "08006");
      }
      try {
        return method.invoke(real, arguments);
      } catch (InvocationTargetException e) {
        throw e.getTargetException();
      }
    }
  }
}
