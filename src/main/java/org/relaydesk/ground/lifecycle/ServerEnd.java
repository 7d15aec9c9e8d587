package org.relaydesk.ground.lifecycle;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Ends a server that can't work any more, so that its supervisor restarts it. The last line gives
 * the reason: of the log, or of standard output if memory ran out. If the process is not ours
 * (relaydesk.exit-when-start-fails), it goes on and the desk is not ready.
 */
public final class ServerEnd {
  private static final Logger LOG = Logger.getLogger("relaydesk.start");

  /** Drops what other threads log after the reason. */
  private static final Filter LAST_WORD = line -> LOG.getName().equals(line.getLoggerName());

  private static final String OUT_OF_MEMORY =
      "The server ran out of memory; start it anew, with more (-Xmx) if this comes again";

  private static final byte[] LAST_LINE =
      ("SEVERE [relaydesk.start] " + OUT_OF_MEMORY + '\n').getBytes(StandardCharsets.US_ASCII);

  private static final FileOutputStream STANDARD_OUTPUT = new FileOutputStream(FileDescriptor.out);

  /** Bounds a chain of causes, which may be a ring. */
  private static final int DEEPEST_CAUSE = 100;

  /** Longer than any line takes to be read, if it is read at all. */
  private static final long LAST_WORD_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static volatile boolean ours;
  private static volatile boolean ending;
  private static @Nullable Thread hastener;
  private static volatile @Nullable String reason;

  private ServerEnd() {}

  /** Reads at the start whether the process is ours to end: without memory it couldn't be read. */
  public static void prepare() {
    prepare(
        ConfigProvider.getConfig()
            .getOptionalValue("relaydesk.exit-when-start-fails", String.class)
            .map("true"::equalsIgnoreCase)
            .orElse(false));
  }

  static synchronized void prepare(boolean isOurs) {
    ours = isOurs;
    if (isOurs && hastener == null) {
      Thread waiting = new Thread(ServerEnd::hasten, "relaydesk-end");
      waiting.setDaemon(true);
      waiting.start();
      hastener = waiting;
    }
  }

  /** An unread output must not delay the end. */
  private static void hasten() {
    while (!ending) {
      LockSupport.park(LOG);
    }
    // park may return early: only the clock counts.
    long end = System.nanoTime() + LAST_WORD_NANOS;
    for (long left = LAST_WORD_NANOS; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(LOG, left);
    }
    Runtime.getRuntime().halt(1);
  }

  /** Bounds the time to log the reason, even if another thread holds the log; needs no memory. */
  private static void beginToEnd() {
    ending = true;
    LockSupport.unpark(hastener);
  }

  public static boolean isOurs() {
    return ours;
  }

  /** The reason of the end; empty before. */
  public static Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /**
   * Ends the server.
   *
   * @param why one sentence for the log
   */
  public static void because(String why) {
    try {
      if (ours) {
        beginToEnd();
        for (Handler handler : Logger.getLogger("").getHandlers()) {
          handler.setFilter(LAST_WORD);
        }
      }
      LOG.severe(why);
    } finally {
      if (ours) {
        Runtime.getRuntime().halt(1);
      }
    }
  }

  /**
   * Ends the server where memory ran out, whatever was wrapped around that. The state is unknown
   * then: the embedded database gives its file up, timers and pools lose threads. Where the process
   * is ours this needs neither memory nor the log's lock, for which all others may be waiting.
   */
  public static void ifOutOfMemory(Throwable thrown) {
    if (reason != null || !isOutOfMemory(thrown)) {
      return;
    }
    reason = OUT_OF_MEMORY;
    if (ours) {
      endWithoutMemory();
    } else {
      because(OUT_OF_MEMORY);
    }
  }

  private static boolean isOutOfMemory(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static void endWithoutMemory() {
    try {
      beginToEnd();
      STANDARD_OUTPUT.write(LAST_LINE);
    } catch (IOException e) {
      // Nobody reads what a server says: it ends all the same.
    } finally {
      Runtime.getRuntime().halt(1);
    }
  }
}
