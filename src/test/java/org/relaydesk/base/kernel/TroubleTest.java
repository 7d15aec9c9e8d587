package org.relaydesk.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TroubleTest {
  private static final Logger LOG = Logger.getLogger(Trouble.class.getName());

  private long now;
  private final Trouble trouble = new Trouble("The claim", () -> now);
  private final List<String> told = new ArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          told.add(record.getLevel() + " " + record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOG.addHandler(listener);
    LOG.setUseParentHandlers(false);
    LOG.setLevel(Level.INFO);
  }

  @AfterEach
  void stop() {
    LOG.removeHandler(listener);
    LOG.setUseParentHandlers(true);
    LOG.setLevel(null);
  }

  private static RuntimeException failure(String message, String state) {
    return new IllegalStateException("wrapped", new SQLException(message, state));
  }

  private void fails(String message, String state) {
    trouble.fails(failure(message, state));
  }

  @Test
  void whatFailsForOneReasonIsToldOnceAndThatItWorksAgainOnce() {
    trouble.works();
    fails("refused at 10:01", "08001");
    fails("refused at 10:02", "08001");
    trouble.works();
    trouble.works();
    fails("refused at 10:03", "08001");
    assertThat(told)
        .containsExactly(
            "WARNING The claim failed and is tried again",
            "INFO The claim works again",
            "WARNING The claim failed and is tried again");
  }

  @Test
  void anotherReasonIsTold() {
    fails("refused", "08001");
    fails("read-only", "25006");
    trouble.fails(new IllegalStateException("no column"));
    assertThat(told).hasSize(3);
  }

  @Test
  void whatStillFailsAfterAnHourIsToldAgain() {
    fails("refused", "08001");
    now += TimeUnit.MINUTES.toMillis(59);
    fails("refused", "08001");
    assertThat(told).hasSize(1);
    now += TimeUnit.MINUTES.toMillis(1);
    fails("refused", "08001");
    assertThat(told).hasSize(2);
  }
}
