package org.relaydesk.edge.start;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.lifecycle.ServerEnd;

/**
 * Finds out that memory ran out, wherever that was: what fails ends in the log or ends its thread,
 * in the server's code and in libraries as in ours. It listens to both.
 */
final class OutOfMemoryWatch extends Handler implements UncaughtExceptionHandler {
  private @Nullable UncaughtExceptionHandler before;

  /** Begins to listen; to ending threads only where the process is ours. */
  void begin() {
    Logger.getLogger("").addHandler(this);
    if (ServerEnd.isOurs()) {
      before = Thread.getDefaultUncaughtExceptionHandler();
      Thread.setDefaultUncaughtExceptionHandler(this);
    }
  }

  void end() {
    Logger.getLogger("").removeHandler(this);
    if (Thread.getDefaultUncaughtExceptionHandler() == this) {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  @Override
  public void publish(LogRecord record) {
    Throwable thrown = record.getThrown();
    if (thrown != null) {
      ServerEnd.ifOutOfMemory(thrown);
    }
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    ServerEnd.ifOutOfMemory(thrown);
    UncaughtExceptionHandler next = before == null ? thread.getThreadGroup() : before;
    next.uncaughtException(thread, thrown);
  }

  @Override
  public void flush() {
    // It keeps nothing.
  }

  @Override
  public void close() {
    // It holds nothing.
  }
}
