package org.relaydesk.edge.payara;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Waits for Payara Micro's line "ready in" in its log: Payara Micro 6.2025.10 has no event for it.
 * Without this the lines on our start, with the desk's URL, come before the port is open and drown
 * in the server's own, and a start whose port is taken goes on. Delete it once an application is
 * told when the server is ready. It stands behind the console's handler, so that our lines come
 * last.
 */
public final class ReadyWatch extends Handler {
  private static final String LOGGER = "PayaraMicro";

  private final Runnable whenReady;

  /**
   * @param whenReady called once
   */
  public ReadyWatch(Runnable whenReady) {
    this.whenReady = whenReady;
  }

  /** Whether this server is Payara Micro. */
  public static boolean isPayaraMicro() {
    try {
      Class.forName(
          "fish.payara.micro.PayaraMicroRuntime", false, ReadyWatch.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Override
  public void publish(LogRecord record) {
    String message = String.valueOf(record.getMessage());
    if (!LOGGER.equals(record.getLoggerName())) {
      return;
    }
    if (message.contains("ready in")) {
      Logger.getLogger("").removeHandler(this);
      whenReady.run();
    }
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
