package org.relaydesk.ground.kernel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Hears what one class logs during a test, in place of the console. */
public final class LogListener extends Handler implements BeforeEachCallback, AfterEachCallback {
  private final Logger logger;
  private final List<String> told = new CopyOnWriteArrayList<>();

  /** Listens to the logger that is named after the class, from {@code INFO} on. */
  public LogListener(Class<?> speaker) {
    logger = Logger.getLogger(speaker.getName());
  }

  /** Level and message of each record, in order. */
  public List<String> told() {
    return told;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    logger.addHandler(this);
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.INFO);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
    logger.setLevel(null);
  }

  @Override
  public void publish(LogRecord record) {
    told.add(record.getLevel() + " " + record.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
