package org.relaydesk.edge.start;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.lifecycle.ServerEnd;

/**
 * Notices an OutOfMemoryError anywhere, in libraries and the server, too: by the log, and by
 * threads that end.
 */
final class OutOfMemoryWatch extends Handler implements UncaughtExceptionHandler {
  private @Nullable UncaughtExceptionHandler before;

  /** Begins to listen; to threads only if the process is ours. */
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
    // Nothing is buffered.
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
