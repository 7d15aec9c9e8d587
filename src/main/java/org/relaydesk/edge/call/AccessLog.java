package org.relaydesk.edge.call;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes the access log by one thread, in the order in which calls end. A server's log has one
 * lock: two hundred calls would wait for it. No call waits for its line: if the log is slower than
 * the calls, lines are dropped and counted.
 */
@ApplicationScoped
public class AccessLog {
  /** The logger's name, for its level. */
  static final String NAME = "relaydesk.access";

  private static final Logger LOG = Logger.getLogger(NAME);
  private static final int MOST_WAITING = 8_192;
  private static final long ENDING_MILLIS = 2_000;

  /** Marks the end; it wakes the writer. */
  private static final LogRecord END = new LogRecord(Level.OFF, "");

  private final BlockingQueue<LogRecord> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final LongAdder leftOut = new LongAdder();
  private volatile boolean isEnding;
  private volatile @Nullable Thread writer;

  @Resource private @Nullable ManagedThreadFactory threads;

  @PostConstruct
  void begin() {
    begin(threads);
  }

  void begin(@Nullable ThreadFactory factory) {
    Thread made = factory == null ? null : factory.newThread(this::writeUntilTheEnd);
    if (made != null) {
      made.setName("relaydesk-access-log");
      writer = made;
      made.start();
    }
  }

  /** Whether the level lets lines through. */
  boolean isOn() {
    return LOG.isLoggable(Level.INFO);
  }

  /** Queues a line with the present time. */
  void add(String line) {
    LogRecord entry = new LogRecord(Level.INFO, line);
    entry.setLoggerName(NAME);
    // With its source set: else JUL walks the stack for it, shown or not.
    entry.setSourceClassName(AccessLog.class.getName());
    entry.setSourceMethodName("add");
    if (writer == null) {
      LOG.log(entry);
    } else if (!waiting.offer(entry)) {
      leftOut.increment();
    }
  }

  private void writeUntilTheEnd() {
    try {
      while (!isEnding || !waiting.isEmpty()) {
        write(waiting.take());
        tellWhatIsLeftOut();
      }
    } catch (InterruptedException e) {
      LOG.log(Level.FINE, "The server takes the access log's thread away", e);
    } finally {
      writer = null;
    }
    writeTheRest();
  }

  private void tellWhatIsLeftOut() {
    if (leftOut.sum() > 0 && waiting.remainingCapacity() > MOST_WAITING / 2) {
      LOG.warning("Calls without a line here, as the log was too slow: " + leftOut.sumThenReset());
    }
  }

  private void writeTheRest() {
    for (LogRecord entry = waiting.poll(); entry != null; entry = waiting.poll()) {
      write(entry);
    }
  }

  private static void write(LogRecord entry) {
    try {
      if (entry != END) {
        LOG.log(entry);
      }
    } catch (RuntimeException e) {
      // A log that fails once may take the next line; so the writer goes on.
      LOG.log(Level.FINE, "The log took no line", e);
    }
  }

  private static void join(Thread writer) {
    try {
      writer.join(ENDING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @PreDestroy
  void end() {
    isEnding = true;
    Thread last = writer;
    if (last != null) {
      // If the queue is full, the writer is awake and sees the end by itself.
      waiting.offer(END);
      join(last);
    }
    if (writer == null) {
      writeTheRest();
    }
  }
}
