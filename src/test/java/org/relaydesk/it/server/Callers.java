package org.relaydesk.it.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.relaydesk.fixture.http.Desk;

/** Calls one node without a pause by several threads, and notes when it let them in. */
final class Callers implements AutoCloseable {
  static final int HANDS = 8;

  private final ExecutorService threads = Executors.newFixedThreadPool(HANDS);
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong lastLetIn = new AtomicLong(Long.MIN_VALUE);
  private final AtomicLong firstRefused = new AtomicLong(Long.MAX_VALUE);
  private final AtomicBoolean over = new AtomicBoolean();
  private final Desk desk;

  Callers(Desk desk) {
    this.desk = desk;
    for (int i = 0; i < HANDS; i++) {
      threads.execute(this::call);
    }
  }

  private void call() {
    while (!over.get()) {
      long asked = System.nanoTime();
      if (desk.get("/priorities").status() == 200) {
        lastLetIn.accumulateAndGet(asked, Math::max);
      } else {
        firstRefused.accumulateAndGet(System.nanoTime(), Math::min);
      }
      calls.incrementAndGet();
    }
  }

  /** Waits until more calls than can have been on their way are answered. */
  void goOn() {
    long now = calls.get();
    await().atMost(30, SECONDS).until(() -> calls.get() > now + 5 * HANDS);
  }

  /** When the last call began that was let in, by {@link System#nanoTime}. */
  long lastLetIn() {
    return lastLetIn.get();
  }

  /** When the first one was refused; the largest number while none was. */
  long firstRefused() {
    return firstRefused.get();
  }

  @Override
  public void close() {
    over.set(true);
    threads.shutdown();
    await().atMost(30, SECONDS).until(threads::isTerminated);
  }
}
