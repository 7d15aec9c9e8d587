package org.relaydesk.edge.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.relaydesk.ground.lifecycle.ServerEnd;

class OutOfMemoryWatchTest {
  private final OutOfMemoryWatch watch = new OutOfMemoryWatch();

  /** The process is not ours here: the desk is not ready, and that is all. */
  @Test
  void memoryThatRanOutIsNoticedWhoeverLogsIt() {
    watch.publish(failure(new IllegalStateException(new StackOverflowError())));
    watch.publish(new LogRecord(Level.SEVERE, "nothing was thrown"));
    assertThat(ServerEnd.reason()).isEmpty();
    watch.publish(failure(new IllegalStateException(new OutOfMemoryError("heap"))));
    assertThat(ServerEnd.reason()).get().asString().contains("out of memory");
  }

  private static LogRecord failure(Throwable thrown) {
    LogRecord record = new LogRecord(Level.WARNING, "it failed");
    record.setThrown(thrown);
    return record;
  }
}
