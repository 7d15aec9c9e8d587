package org.relaydesk.engine.outbox;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import org.relaydesk.ground.kernel.MonotonicClock;

/**
 * What an engine runs on: threads of its own for claiming and for writing outcomes, so that neither
 * ever waits behind anybody's work, and the server's executor for the deliveries.
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
