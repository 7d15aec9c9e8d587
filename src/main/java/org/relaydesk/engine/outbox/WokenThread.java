package org.relaydesk.engine.outbox;

import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.MonotonicClock;

/**
 * An engine's thread, made by the server's factory. The first wake starts it; if the server ends
 * it, the next wake starts another.
 */
final class WokenThread implements EngineThread {
  private static final Logger LOG = Logger.getLogger(WokenThread.class.getName());
  private static final long PAUSE_AFTER_FAILURE = 1_000;

  private final String name;
  private final LongSupplier turn;
  private final ThreadFactory threads;
  private final MonotonicClock clock;

  private @Nullable Thread thread;
  private boolean woken;
  private boolean ended;

  WokenThread(String name, LongSupplier turn, ThreadFactory threads, MonotonicClock clock) {
    this.name = name;
    this.turn = turn;
    this.threads = threads;
    this.clock = clock;
  }

  @Override
  public synchronized void wake() {
    woken = true;
    if (thread == null && !ended) {
      start();
    }
    notifyAll();
  }

  @Override
  public synchronized void end() {
    ended = true;
    notifyAll();
  }

  private void start() {
    try {
      Thread made = threads.newThread(this::run);
      if (made != null) {
        made.setName(name);
        thread = made;
        made.start();
      }
    } catch (RuntimeException e) {
      thread = null;
      LOG.log(Level.FINE, "No thread for the outbox; the next poke asks again", e);
    }
  }

  private void run() {
    try {
      long next = clock.millis();
      while (await(next)) {
        next = turn();
      }
    } catch (InterruptedException e) {
      LOG.log(Level.FINE, "The server takes a thread of the outbox away", e);
    } finally {
      gone();
    }
  }

  private long turn() {
    try {
      return turn.getAsLong();
    } catch (Throwable e) { // An error must not end the thread.
      LOG.log(Level.WARNING, "A turn of the outbox failed", e);
      return clock.millis() + PAUSE_AFTER_FAILURE;
    }
  }

  /** Whether there is to be another turn. */
  private synchronized boolean await(long next) throws InterruptedException {
    long left = next - clock.millis();
    while (!ended && !woken && left > 0) {
      wait(left);
      left = next - clock.millis();
    }
    woken = false;
    return !ended;
  }

  private synchronized void gone() {
    thread = null;
  }
}
