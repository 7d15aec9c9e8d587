package org.relaydesk.base.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.relaydesk.base.kernel.DeskClock;
import org.relaydesk.base.kernel.Trouble;

/**
 * Writes outcomes in batches, one task at a time. An outcome that can't be written (the database is
 * away) is tried again until its lease has run out; then it is dropped, and the job will be sent
 * again with the same id: at least once.
 *
 * <p>After a failure the next try writes a single row, and what failed goes to the end of the
 * queue: one row that the store can't take must not hold the others up until all their leases are
 * gone.
 */
final class Settler<J extends OutboxJob> {
  private static final Logger LOG = Logger.getLogger(Settler.class.getName());
  private static final long FIRST_PAUSE = 200;
  private static final long LONGEST_PAUSE = 3_000;
  private static final long LOST_MILLIS = 1_000;

  private enum State {
    IDLE,
    /** A timer will start the task. */
    ARMED,
    RUNNING
  }

  private record Pending<J extends OutboxJob>(Settlement<J> settlement, long leaseUntil) {}

  private final OutboxStore<J> store;
  private final OutboxSettings settings;
  private final DeskClock clock;
  private final TaskRunner tasks;
  private final Consumer<List<Settlement<J>>> settled;

  private final Object writing = new Object();
  private final Trouble settling;
  private final Deque<Pending<J>> pending = new ArrayDeque<>();
  private State state = State.IDLE;
  private long armedUntil;
  private int failures;
  private int batch;

  /**
   * @param settled is told what was written
   */
  Settler(
      OutboxStore<J> store,
      OutboxSettings settings,
      DeskClock clock,
      TaskRunner tasks,
      Consumer<List<Settlement<J>>> settled) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    this.tasks = tasks;
    this.settled = settled;
    this.batch = settings.batchRows();
    this.settling = new Trouble("The writing of outcomes", clock);
  }

  synchronized void add(Settlement<J> settlement, long leaseUntil) {
    pending.add(new Pending<>(settlement, leaseUntil));
    if (state == State.IDLE) {
      arm(settings.batchMillis());
    } else if (state == State.ARMED && failures == 0 && pending.size() >= settings.batchRows()) {
      start();
    }
  }

  /** Starts what a lost timer or a full executor left behind. */
  synchronized void revive() {
    boolean lost = state == State.ARMED && clock.now() > armedUntil + LOST_MILLIS;
    if (lost || (state == State.IDLE && !pending.isEmpty())) {
      start();
    }
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

  private void arm(long millis) {
    state = State.ARMED;
    armedUntil = clock.now() + millis;
    try {
      tasks.runAfter(millis, this::timer);
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "No timer for settling; the next poke starts it", e);
    }
  }

  private synchronized void timer() {
    // A timer that came after the task was started by the number of rows finds another state, or
    // one that was armed again for later.
    if (state == State.ARMED && clock.now() >= armedUntil) {
      start();
    }
  }

  private void start() {
    state = State.RUNNING;
    try {
      tasks.run(this::run);
    } catch (RuntimeException e) {
      state = State.ARMED;
      armedUntil = clock.now();
      LOG.log(Level.FINE, "No thread for settling; the next poke starts it", e);
    }
  }

  private void run() {
    boolean good = false;
    try {
      do {
        good = writeNext();
      } while (good && size() >= settings.batchRows());
    } finally {
      rest(good);
    }
  }

  private synchronized void rest(boolean good) {
    if (pending.isEmpty()) {
      state = State.IDLE;
    } else if (good) {
      arm(failures == 0 && batch < settings.batchRows() ? 0 : settings.batchMillis());
    } else {
      arm(Math.min(FIRST_PAUSE << Math.min(failures - 1, 10), LONGEST_PAUSE));
    }
  }

  private synchronized List<Pending<J>> take() {
    long now = clock.now();
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

  /** One batch at a time, also where {@link #drain} comes while the task is at work. */
  private boolean writeNext() {
    synchronized (writing) {
      List<Pending<J>> rows = take();
      return rows.isEmpty() || write(rows);
    }
  }

  private boolean write(List<Pending<J>> rows) {
    List<Settlement<J>> settlements = rows.stream().map(Pending::settlement).toList();
    boolean written = false;
    try {
      int ours = store.settle(settlements);
      written = true;
      if (ours < rows.size()) {
        LOG.fine(() -> (rows.size() - ours) + " outcomes came after their lease");
      }
    } catch (RuntimeException e) {
      settling.fails(e);
    } finally {
      note(rows, written);
    }
    if (written) {
      settling.works();
      settled.accept(settlements);
    }
    return written;
  }

  private synchronized void note(List<Pending<J>> rows, boolean written) {
    if (written) {
      failures = 0;
      batch = (int) Math.min(settings.batchRows(), batch * 4L);
    } else {
      failures++;
      batch = 1;
      pending.addAll(rows);
    }
  }
}
