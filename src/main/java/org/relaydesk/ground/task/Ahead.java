package org.relaydesk.ground.task;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Work that another thread begins while its owner goes on. Where none has begun it by the time that
 * its result is needed, the owner does it: nobody waits for a place in a pool.
 *
 * @param <T> what the work gives
 */
public final class Ahead<T> {
  private static final Logger LOG = Logger.getLogger(Ahead.class.getName());

  private final FutureTask<T> task;

  private Ahead(Supplier<T> work) {
    task = new FutureTask<>(work::get);
  }

  /**
   * Begins some.
   *
   * @param threads may refuse it
   */
  public static <T> Ahead<T> of(Executor threads, Supplier<T> work) {
    Ahead<T> ahead = new Ahead<>(work);
    try {
      threads.execute(ahead.task);
    } catch (RejectedExecutionException full) {
      LOG.log(Level.FINE, "No other thread does it", full);
    }
    return ahead;
  }

  /** Waits for what it gives; throws what it threw. */
  public T get() {
    // Does nothing where it was begun already.
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while another thread was at work", e);
    }
  }

  private static RuntimeException thrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
