package org.relaydesk.edge.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

final class FullQueueNoticeTest {
  private final FullQueueNotice notice = new FullQueueNotice();

  @Test
  void aFullQueueIsToldInOneLine() {
    LogRecord first = failure(new RejectedExecutionException("full"));

    assertThat(notice.isLoggable(first)).isTrue();
    assertThat(first.getThrown()).isNull();
    assertThat(first.getLevel()).isEqualTo(Level.WARNING);
    assertThat(first.getMessage()).contains("queue");
    assertThat(notice.isLoggable(failure(new RejectedExecutionException("full")))).isFalse();
  }

  @Test
  void otherFailuresAreToldAsTheyAre() {
    LogRecord other = failure(new IOException("broken"));

    assertThat(notice.isLoggable(other)).isTrue();
    assertThat(other.getThrown()).isInstanceOf(IOException.class);
    assertThat(notice.isLoggable(new LogRecord(Level.INFO, "without a failure"))).isTrue();
  }

  private static LogRecord failure(Exception thrown) {
    LogRecord entry = new LogRecord(Level.SEVERE, "doSelect exception");
    entry.setThrown(thrown);
    return entry;
  }
}
