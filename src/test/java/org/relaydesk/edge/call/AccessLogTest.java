package org.relaydesk.edge.call;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AccessLogTest {
  private final Logger logger = Logger.getLogger(AccessLog.NAME);
  private final StuckLog stuck = new StuckLog();
  private final AccessLog log = new AccessLog();

  /** A log that writes as many lines as the test lets it. */
  private static final class StuckLog extends Handler {
    final List<String> lines = new CopyOnWriteArrayList<>();
    final CountDownLatch reached = new CountDownLatch(1);
    final Semaphore allowed = new Semaphore(0);

    @Override
    public void publish(LogRecord entry) {
      reached.countDown();
      allowed.acquireUninterruptibly();
      lines.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void listen() {
    logger.setUseParentHandlers(false);
    logger.addHandler(stuck);
    log.begin(Thread::new);
  }

  @AfterEach
  void leave() {
    stuck.allowed.release(1_000_000);
    log.end();
    logger.removeHandler(stuck);
    logger.setUseParentHandlers(true);
  }

  @Test
  void aCallDoesNotWaitForALogThatIsStuck() throws InterruptedException {
    log.add("first");
    assertThat(stuck.reached.await(10, SECONDS)).isTrue();

    for (int i = 0; i < 10_000; i++) {
      log.add("line " + i);
    }

    assertThat(stuck.lines).isEmpty();
  }

  @Test
  void linesKeepTheirOrderAndTheLastOneIsWrittenAtTheEnd() {
    List<String> added = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      added.add("line " + i);
      log.add("line " + i);
    }
    stuck.allowed.release(1_000);

    log.end();

    assertThat(stuck.lines).isEqualTo(added);
  }

  @Test
  void whatIsLeftOutIsCounted() throws InterruptedException {
    log.add("first");
    assertThat(stuck.reached.await(10, SECONDS)).isTrue();
    for (int i = 0; i < 8_192 + 7; i++) {
      log.add("line " + i);
    }
    stuck.allowed.release(1_000_000);

    log.end();

    assertThat(stuck.lines).contains("Calls without a line here, as the log was too slow: 7");
  }

  @Test
  void afterTheEndALineIsWrittenAtOnce() {
    stuck.allowed.release(1);
    log.end();

    log.add("late");

    assertThat(stuck.lines).containsExactly("late");
  }
}
