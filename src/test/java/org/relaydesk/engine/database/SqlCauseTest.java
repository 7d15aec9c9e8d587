package org.relaydesk.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.sql.SQLException;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.Test;

class SqlCauseTest {
  @Test
  void aBreachIsKnownByTheConstraintsNameInAnyCase() {
    Throwable breach = wrapped(new SQLException("on PUBLIC.PERSON_ON_DEMAND_INDEX_8", "23505"));
    assertThat(SqlCause.breaches(breach, "person_on_demand")).isTrue();
    assertThat(SqlCause.breaches(breach, "support_rep_login")).isFalse();
  }

  @Test
  void anotherFailureIsNoBreach() {
    Throwable other = wrapped(new SQLException("person_on_demand is locked", "55P03"));
    assertThat(SqlCause.breaches(other, "person_on_demand")).isFalse();
    assertThat(SqlCause.breaches(new IllegalStateException(), "person_on_demand")).isFalse();
    assertThat(SqlCause.breaches(new SQLException(), "person_on_demand")).isFalse();
  }

  @Test
  void aChainThatBitesItsTailEnds() {
    RuntimeException one = new RuntimeException();
    RuntimeException two = new RuntimeException(one);
    one.initCause(two);
    assertThat(SqlCause.of(one)).isEmpty();
  }

  @Test
  void aFileThatCantBeWrittenIsLostAndOneThatWasClosedIsNot() {
    assertThat(SqlCause.hasLostItsFile(written(new IOException("No space left")))).isTrue();
    assertThat(SqlCause.hasLostItsFile(written(new ClosedByInterruptException()))).isFalse();
    assertThat(SqlCause.hasLostItsFile(wrapped(new SQLException("closed", "90098")))).isFalse();
    assertThat(SqlCause.hasLostItsFile(new IllegalStateException(new IOException()))).isFalse();
  }

  private static Throwable written(IOException why) {
    Exception file = DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "x", why);
    return wrapped(new SQLException("General error", "HY000", file));
  }

  private static Throwable wrapped(SQLException sql) {
    return new RuntimeException(new IllegalStateException(sql));
  }
}
