package org.relaydesk.ground.lifecycle;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** A process of ours, without a server, that is of no use any more: {@link ServerEndTest}. */
final class EndingProcess {
  /** More than a pipe holds. */
  private static final int MORE_THAN_A_PIPE = 10_000_000;

  private EndingProcess() {}

  /** Ends by itself, or never. */
  public static void main(String[] args) throws Exception {
    ServerEnd.prepare(true);
    switch (args[0]) {
      case "log-is-held" -> {
        Logger.getLogger("").addHandler(new Held());
        ServerEnd.ifOutOfMemory(new OutOfMemoryError("of this test"));
      }
      case "nobody-reads" -> {
        new Thread(EndingProcess::speak).start();
        System.in.read(); // Whoever started this says when nothing more is taken.
        ServerEnd.ifOutOfMemory(new OutOfMemoryError("of this test"));
      }
      case "log-is-held-at-another-end" -> {
        Logger.getLogger("").addHandler(new Held());
        ServerEnd.because("Something else");
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
    new CountDownLatch(1).await();
  }

  private static void speak() {
    try {
      System.out.write(new byte[MORE_THAN_A_PIPE]);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A log whose lock somebody holds who will never give it back. */
  private static final class Held extends Handler {
    @Override
    public void publish(LogRecord line) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
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
}
