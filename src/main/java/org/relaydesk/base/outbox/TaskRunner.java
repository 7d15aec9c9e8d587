package org.relaydesk.base.outbox;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Where the engine's tasks run: the server's executor, or a test's own deterministic one. */
public interface TaskRunner {
  /**
   * Runs it soon, on another thread.
   *
   * @throws java.util.concurrent.RejectedExecutionException where there is no room; the engine then
   *     goes on with the next {@link Outbox#poke()}
   */
  void run(Runnable task);

  /** Runs it after so many milliseconds. May lose it (a shutdown, a full executor). */
  void runAfter(long millis, Runnable task);

  /**
   * Tasks on an executor. The delay is counted by the JDK's own timer thread, which does nothing
   * but hand the task over.
   */
  static TaskRunner on(Executor executor) {
    return new TaskRunner() {
      @Override
      public void run(Runnable task) {
        executor.execute(task);
      }

      @Override
      public void runAfter(long millis, Runnable task) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, executor).execute(task);
      }
    };
  }
}
