package org.relaydesk.edge.payara;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Waits for Payara Micro's last word in its log: no interface tells an application when the server
 * is ready. It stands behind the console's handler: our lines come last.
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

  /** Whether this server is one that says so. */
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
    // It keeps nothing.
  }

  @Override
  public void close() {
    // It holds nothing.
  }
}
