package org.relaydesk.engine.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.relaydesk.ground.kernel.MonotonicClock;
import org.relaydesk.ground.kernel.RepeatedFailure;
import org.relaydesk.ground.lifecycle.ServerEnd;

/**
 * Runs tasks of timers, and never throws. Timers run outside of any transaction; each task opens
 * its own. A server drops a timer for ever once its transaction fails twice, even if its method
 * catches the failure. Payara 6.2025.10 ignores {@code @TransactionAttribute} of a scheduled
 * method, so that without this a scheduled method would have a transaction all the same: beans with
 * timers manage their own. Their {@code @TransactionManagement} can go once Payara heeds the
 * attribute.
 */
@ApplicationScoped
public class BackgroundTasks {
  private final Map<String, RepeatedFailure> failures = new ConcurrentHashMap<>();

  @Inject private DatabaseHealth database;

  /** Runs the task, unless the database is away; a failure is logged, and the timer goes on. */
  public void run(String what, Runnable task) {
    if (database.isWritable()) {
      runAlways(what, task);
    }
  }

  /** The same for a task that only reads, and so needs no writable database. */
  public void runReading(String what, Runnable task) {
    if (database.isReadable()) {
      runAlways(what, task);
    }
  }

  /** The same for a task that runs even while the database is away. */
  public void runAlways(String what, Runnable task) {
    RepeatedFailure failure =
        failures.computeIfAbsent(what, text -> new RepeatedFailure(text, MonotonicClock.SYSTEM));
    try {
      task.run();
      failure.works();
    } catch (Throwable e) { // An error would end the timer, too.
      ServerEnd.ifOutOfMemory(e);
      // A database that went away is logged elsewhere; anything else is logged here.
      if (!(e instanceof RuntimeException) || database.check()) {
        failure.fails(e);
      }
    }
  }
}
