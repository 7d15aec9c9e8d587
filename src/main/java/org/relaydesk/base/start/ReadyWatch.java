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
  private static final Pattern PORT = Pattern.compile("\"Http Port\\(s\\)\":\\s*\"(\\d+)");

  private final IntConsumer whenReady;
  private int port = 8080;

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
    Matcher matcher = PORT.matcher(message);
    if (matcher.find()) {
      port = Integer.parseInt(matcher.group(1));
    }
    if (message.contains("ready in")) {
      Logger.getLogger("").removeHandler(this);
      whenReady.accept(port);
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
