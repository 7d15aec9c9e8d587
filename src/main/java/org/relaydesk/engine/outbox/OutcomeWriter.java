package org.relaydesk.engine.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.relaydesk.ground.kernel.MonotonicClock;
import org.relaydesk.ground.kernel.RepeatedFailure;

/**
 * Writes outcomes in batches, on a thread of its own. An outcome that can't be written (the
 * database is away) is tried again until its lease has run out. Then it is dropped, and the job
 * will be sent again with the same id: at least once.
 *
 * <p>After a failure the next try writes a single row, and the rows that failed go to the end of
 * the queue. Otherwise one row that the store can't take would hold up the others until their
 * leases run out.
 */
final class OutcomeWriter<J extends OutboxJob> {
  private static final Logger LOG = Logger.getLogger(OutcomeWriter.class.getName());
  private static final long FIRST_PAUSE = 200;
  private static final long LONGEST_PAUSE = 3_000;

  private record Pending<J extends OutboxJob>(Settlement<J> settlement, long leaseUntil) {}

  private final OutboxStore<J> store;
  private final OutboxSettings settings;
  private final MonotonicClock clock;
  private final Consumer<List<Settlement<J>>> written;
  private final EngineThread thread;
  private final RepeatedFailure repeatedFailure;

  private final Object writing = new Object();
  private final Deque<Pending<J>> pending = new ArrayDeque<>();
  private long writeAt;
  private int failures;
  private int batch;

  /**
   * @param written is told what was written
   */
  OutcomeWriter(
      OutboxStore<J> store,
      OutboxSettings settings,
      MonotonicClock clock,
      OutboxThreads threads,
      Consumer<List<Settlement<J>>> written) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    this.written = written;
    this.batch = settings.batchRows();
    this.repeatedFailure = new RepeatedFailure("The writing of outcomes", clock);
    this.thread = threads.engineThread("outbox-outcomes", this::turn);
  }

  /**
   * Queues it to be written.
   *
   * @param leaseUntil when it is dropped, by the engine's clock
   */
  synchronized void add(Settlement<J> settlement, long leaseUntil) {
    boolean first = pending.isEmpty();
    pending.add(new Pending<>(settlement, leaseUntil));
    boolean full = failures == 0 && pending.size() >= settings.batchRows();
    if (first || full) {
      writeAt = clock.millis() + (full ? 0 : settings.batchMillis());
      thread.wake();
    }
  }

  /** Starts the thread if it is not running. */
  void wake() {
    thread.wake();
  }

  synchronized int size() {
    return pending.size();
  }

  /** Whether outcomes wait because the store did not take the last ones. */
  synchronized boolean isFailing() {
    return failures > 0 && !pending.isEmpty();
  }

  /**
   * Waits for a batch under way and writes all that waits on the caller's own thread, until a batch
   * fails.
   */
  void drain() {
    boolean good;
    do {
      good = writeNext();
    } while (good && size() > 0);
  }

  /** Ends the thread: no batch begins by itself any more. */
  void end() {
    thread.end();
  }

  private long turn() {
    while (isTime()) {
      pauseAfter(writeNext());
    }
    return next();
  }

  private synchronized boolean isTime() {
    return !pending.isEmpty() && clock.millis() >= writeAt;
  }

  private synchronized long next() {
    return pending.isEmpty() ? Long.MAX_VALUE : writeAt;
  }

  private synchronized void pauseAfter(boolean good) {
    long pause = settings.batchMillis();
    if (!good) {
      pause = Math.min(FIRST_PAUSE << Math.min(failures - 1, 10), LONGEST_PAUSE);
    } else if (batch < settings.batchRows() || pending.size() >= settings.batchRows()) {
      pause = 0;
    }
    writeAt = clock.millis() + pause;
  }

  private synchronized List<Pending<J>> take() {
    long now = clock.millis();
    int before = pending.size();
    pending.removeIf(each -> each.leaseUntil() <= now);
    if (pending.size() < before) {
      LOG.warning(
          (before - pending.size()) + " outcomes could not be written in time; sent again later");
    }
    List<Pending<J>> next = new ArrayList<>();
    while (next.size() < batch && !pending.isEmpty()) {
      next.add(pending.remove());
    }
    return next;
  }

  /** One batch at a time, also where {@link #drain} is called while the thread writes. */
  private boolean writeNext() {
    synchronized (writing) {
      List<Pending<J>> rows = take();
      return rows.isEmpty() || write(rows);
    }
  }

  private boolean write(List<Pending<J>> rows) {
    List<Settlement<J>> settlements = rows.stream().map(Pending::settlement).toList();
    boolean good = false;
    try {
      int ours = store.settle(settlements);
      good = true;
      if (ours < rows.size()) {
        LOG.fine(() -> (rows.size() - ours) + " outcomes came after their lease");
      }
    } catch (RuntimeException e) {
      repeatedFailure.fails(e);
    } finally {
      note(rows, good);
    }
    if (good) {
      repeatedFailure.works();
      written.accept(settlements);
    }
    return good;
  }

  private synchronized void note(List<Pending<J>> rows, boolean good) {
    if (good) {
      failures = 0;
      batch = (int) Math.min(settings.batchRows(), batch * 4L);
    } else {
      failures++;
      batch = 1;
      pending.addAll(rows);
    }
  }
}
