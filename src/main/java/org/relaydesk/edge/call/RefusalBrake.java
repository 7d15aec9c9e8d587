package org.relaydesk.edge.call;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Slows down unknown callers who are refused often, as their calls cost the desk more than them.
 * Past {@value #FREE_A_SECOND} refusals a second each waits for {@value #HELD_MILLIS} ms. Callers
 * with a key in order or a session, and answers that refuse nothing, never wait.
 */
@ApplicationScoped
public class RefusalBrake {
  static final int AT_ONCE = 200;
  static final int FREE_A_SECOND = 20;
  static final int MOST_HELD = 32;
  static final long HELD_MILLIS = 250;

  private final Bucket free =
      Bucket.builder()
          .addLimit(
              limit -> limit.capacity(AT_ONCE).refillGreedy(FREE_A_SECOND, Duration.ofSeconds(1)))
          .build();

  /** Bounds the threads that wait, as they are lost to other calls. */
  private final Semaphore places = new Semaphore(MOST_HELD);

  private final Pause pause;

  /** How a thread waits. */
  @FunctionalInterface
  interface Pause {
    void millis(long time) throws InterruptedException;
  }

  public RefusalBrake() {
    this(Thread::sleep);
  }

  RefusalBrake(Pause pause) {
    this.pause = pause;
  }

  /** Returns when the refusal may go out; mostly at once. */
  void hold() {
    if (free.tryConsume(1) || !places.tryAcquire()) {
      return;
    }
    try {
      pause.millis(HELD_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
    }
  }
}
