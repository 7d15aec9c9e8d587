package org.relaydesk.base.start;

import java.util.function.IntConsumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Waits for Payara Micro's last word by listening to its log: no interface of its tells an
 * application when the server is ready. It stands behind the console's handler, so that our lines
 * come after its.
 */
final class ReadyWatch extends Handler {
  private static final String LOGGER = "PayaraMicro";
  private static final Pattern PORT = Pattern.compile("--port[ =](\\d+)");
  private static final int USUAL_PORT = 8080;

  private final IntConsumer whenReady;

  ReadyWatch(IntConsumer whenReady) {
    this.whenReady = whenReady;
  }

  static boolean isPayaraMicro() {
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
      whenReady.accept(port());
    }
  }

  /** From the command line: Payara's own word on it comes before the listener is let in. */
  private static int port() {
    Matcher matcher = PORT.matcher(System.getProperty("sun.java.command", ""));
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : USUAL_PORT;
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
