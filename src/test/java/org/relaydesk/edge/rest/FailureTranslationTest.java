package org.relaydesk.edge.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.transaction.SystemException;
import jakarta.ws.rs.NotFoundException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;

class FailureTranslationTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "08001, UNAVAILABLE",
    "08006, UNAVAILABLE",
    "57P01, UNAVAILABLE",
    "57P03, UNAVAILABLE",
    "53300, UNAVAILABLE",
    "53100, UNAVAILABLE",
    "25006, UNAVAILABLE",
    "58030, UNAVAILABLE",
    "90067, UNAVAILABLE",
    "90098, UNAVAILABLE",
    "90121, UNAVAILABLE",
    "40001, UNAVAILABLE",
    "40P01, UNAVAILABLE",
    "55P03, UNAVAILABLE",
    "HYT00, UNAVAILABLE",
    "57014, STOPPED",
    "22001, INVALID_VALUE",
    "22003, INVALID_VALUE",
    "23505, NOT_UNIQUE",
    "23503, INVALID_VALUE",
    "23506, INVALID_VALUE",
  })
  void whatTheDatabaseSaysIsUnderstood(String state, Failure failure) {
    SQLException sql = new SQLException("x", state);
    assertThat(failureOf(sql)).isEqualTo(failure);
    assertThat(failureOf(new EJBException(new IllegalStateException("in between", sql))))
        .isEqualTo(failure);
    assertThat(failureOf(new BatchUpdateException("x", state, 0, new int[0], sql)))
        .isEqualTo(failure);
  }

  @ParameterizedTest(name = "{0} ({1}) is {2}")
  @CsvSource({
    "update or delete on table \"level\" violates foreign key constraint \"x\", 0, STILL_REFERENCED",
    "insert or update on table \"request\" violates foreign key constraint \"x\", 0, INVALID_VALUE",
    "Referential integrity constraint violation, 23503, STILL_REFERENCED",
    "Referential integrity constraint violation, 23506, INVALID_VALUE",
  })
  void theTwoEndsOfAForeignKeyAreToldApart(String words, int code, Failure failure) {
    String state = code == 0 ? "23503" : String.valueOf(code);
    assertThat(failureOf(new EJBException(new SQLException(words, state, code))))
        .isEqualTo(failure);
  }

  @Test
  void aPoolThatHasNoConnectionMeansThatTheDatabaseIsAway() {
    String words = "Error in allocating a connection. Cause: java.lang.RuntimeException";
    assertThat(failureOf(new SQLException(words))).isEqualTo(Failure.UNAVAILABLE);
  }

  @Test
  void aPoolThatIsUsedUpMeansThatTheServerIsBusy() {
    String words =
        "Error in allocating a connection. Cause: In-use connections equal max-pool-size and expired"
            + " max-wait-time. Cannot allocate more connections.";
    assertThat(problems(new SQLException(words)).get(0).message()).contains("busy");
  }

  @Test
  void aCommitThatFailedMayHaveBeenDone() {
    Throwable failed =
        new IllegalStateException(new SystemException().initCause(new XAException("x")));
    assertThat(problems(failed).get(0).message()).contains("not known whether this was done");
  }

  @Test
  void aBreachThatShowedAtTheCommitIsABreach() {
    XAException failed = new XAException("x");
    failed.initCause(new SQLException("x", "23505"));
    assertThat(failureOf(new EJBException(failed))).isEqualTo(Failure.NOT_UNIQUE);
  }

  @Test
  void ourOwnMistakesAreNobodysFault() {
    assertThat(FailureTranslation.of(new SQLException("not null", "23502"))).isEmpty();
    assertThat(FailureTranslation.of(new SQLException("no state"))).isEmpty();
    assertThat(FailureTranslation.of(new EJBException(new IllegalStateException()))).isEmpty();
  }

  @Test
  void anExpectedFailureIsFoundHoweverDeep() {
    Throwable thrown = Failure.NOT_UNIQUE.of("login_name", "taken");
    for (int i = 0; i < 5; i++) {
      thrown = new RuntimeException(thrown);
    }
    Problem problem = problems(thrown).get(0);
    assertThat(problem.failure()).isEqualTo(Failure.NOT_UNIQUE);
    assertThat(problem.fields()).containsExactly("login_name");
  }

  @Test
  void anExpectedFailureWinsOverTheStatusThatAServerPutsAroundIt() {
    DeskException ours = Failure.NOT_FOUND.of("id", "Nothing has the id 'x'");
    assertThat(problems(new NotFoundException(ours))).isEqualTo(ours.problems());
  }

  @Test
  void aChainWithoutEndIsGivenUp() {
    RuntimeException one = new RuntimeException();
    RuntimeException two = new RuntimeException(one);
    one.initCause(two);
    assertThat(FailureTranslation.of(one)).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "400, INVALID_VALUE",
    "401, KEY_INVALID",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "405, METHOD_NOT_ALLOWED",
    "406, NOT_ACCEPTABLE",
    "413, TOO_LARGE",
    "415, UNSUPPORTED_MEDIA_TYPE",
    "418, INVALID_VALUE",
    "500, INTERNAL",
    "503, UNAVAILABLE",
  })
  void theServersOwnStatusKeepsItsMeaning(int status, Failure failure) {
    Problem problem = FailureTranslation.ofStatus(status).get(0);
    assertThat(problem.failure()).isEqualTo(failure);
    assertThat(problem.message()).isNotBlank();
  }

  private static Failure failureOf(Throwable thrown) {
    return problems(thrown).get(0).failure();
  }

  private static List<Problem> problems(Throwable thrown) {
    return FailureTranslation.of(thrown).orElseThrow();
  }
}
