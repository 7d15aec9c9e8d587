package org.relaydesk.engine.outbox;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import org.relaydesk.ground.kernel.MonotonicClock;

/**
 * The threads of an engine: its own for claiming and for writing outcomes, so that neither waits
 * behind other work, and the server's executor for deliveries.
 */
public interface OutboxThreads {
  /**
   * A thread for one piece of work.
   *
   * @param turn does what there is to do, and gives the time of the {@link MonotonicClock} at which
   *     it wants to be called again at the latest; {@link Long#MAX_VALUE} for not before it is
   *     woken
   */
  EngineThread engineThread(String name, LongSupplier turn);

  /**
   * Runs a delivery soon; may come late, or lose it.
   *
   * @throws java.util.concurrent.RejectedExecutionException where there is no room
   */
  void deliver(Runnable delivery);

  /** Threads of a server. */
  static OutboxThreads of(ThreadFactory threads, Executor deliveries) {
    return new OutboxThreads() {
      @Override
      public EngineThread engineThread(String name, LongSupplier turn) {
        return new WokenThread(name, turn, threads, MonotonicClock.SYSTEM);
      }

      @Override
      public void deliver(Runnable delivery) {
        deliveries.execute(delivery);
      }
    };
  }
}
