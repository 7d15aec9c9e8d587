package org.relaydesk.it;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.core.ConditionTimeoutException;

/** Interrupts the thread that waits for the server's start when the server ends instead. */
final class ServerWatch implements AutoCloseable {
  private final Thread waiting;
  private final CompletableFuture<Void> watching;
  private volatile boolean over;

  ServerWatch(Thread waiting) {
    this.waiting = waiting;
    watching = CompletableFuture.runAsync(this::watch);
  }

  /** Clears what the watch did to the thread; what comes next looks at the server itself. */
  void requireAlive() {
    over = true;
    if (Thread.interrupted()) {
      watching.join();
    }
  }

  @Override
  public void close() {
    requireAlive();
  }

  private void watch() {
    try {
      await().atMost(30, SECONDS).until(() -> over || ServerUnderTest.process().isPresent());
    } catch (ConditionTimeoutException e) {
      waiting.interrupt();
      return;
    }
    Optional<ProcessHandle> server = ServerUnderTest.process();
    server.ifPresent(
        process ->
            await()
                .pollInterval(200, MILLISECONDS)
                .forever()
                .until(() -> over || !process.isAlive()));
    if (!over) {
      waiting.interrupt();
    }
  }
}
