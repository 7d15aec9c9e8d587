package org.relaydesk.ground.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RepeatedFailureTest {
  private long now;
  private final RepeatedFailure repeated = new RepeatedFailure("The claim", () -> now);
  @RegisterExtension private final LogListener log = new LogListener(RepeatedFailure.class);

  private static RuntimeException failure(String message, String state) {
    return new IllegalStateException("wrapped", new SQLException(message, state));
  }

  private void fails(String message, String state) {
    repeated.fails(failure(message, state));
  }

  @Test
  void whatFailsForOneReasonIsToldOnceAndThatItWorksAgainOnce() {
    repeated.works();
    fails("refused at 10:01", "08001");
    fails("refused at 10:02", "08001");
    repeated.works();
    repeated.works();
    fails("refused at 10:03", "08001");
    assertThat(log.told())
        .containsExactly(
            "WARNING The claim failed and is tried again",
            "INFO The claim works again",
            "WARNING The claim failed and is tried again");
  }

  @Test
  void anotherReasonIsTold() {
    fails("refused", "08001");
    fails("read-only", "25006");
    repeated.fails(new IllegalStateException("no column"));
    assertThat(log.told()).hasSize(3);
  }

  @Test
  void whatStillFailsAfterAnHourIsToldAgain() {
    fails("refused", "08001");
    now += TimeUnit.MINUTES.toMillis(59);
    fails("refused", "08001");
    assertThat(log.told()).hasSize(1);
    now += TimeUnit.MINUTES.toMillis(1);
    fails("refused", "08001");
    assertThat(log.told()).hasSize(2);
  }
}
