package org.relaydesk.engine.query;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.relaydesk.ground.kernel.Failure;

/** Bounds what all lists of this process may hold at once of something scarce. */
final class ListLimit {
  /**
   * Lists that are being read. Half of the connections of web.xml: long lists leave the others to
   * the change stamps, to callbacks and to whoever changes a ticket.
   */
  static final ListLimit READING = new ListLimit(12);

  /** Kibibytes of texts that are being written: an eighth of the heap. */
  static final ListLimit TEXTS = new ListLimit((int) (Runtime.getRuntime().maxMemory() >> 13));

  /** As long as the refusal's Retry-After; a thread is blocked meanwhile. */
  private static final long WAIT_SECONDS = 2;

  private final int all;
  private final Semaphore free;

  ListLimit(int all) {
    this.all = all;
    free = new Semaphore(all, true);
  }

  /**
   * Runs an action that needs a share, and releases the share.
   *
   * @param share what is more than there is at all counts as all there is
   * @throws org.relaydesk.ground.kernel.DeskException UNAVAILABLE where others hold it too long
   */
  <T> T with(long share, Supplier<T> work) {
    int taken = (int) Math.min(share, all);
    if (!acquire(taken)) {
      throw Failure.UNAVAILABLE.because(
          "The server is at work on as many lists as it can be; nothing was done, try again");
    }
    try {
      return work.get();
    } finally {
      free.release(taken);
    }
  }

  private boolean acquire(int share) {
    try {
      return free.tryAcquire(share, WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
