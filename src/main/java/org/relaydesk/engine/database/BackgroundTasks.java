package org.relaydesk.engine.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.relaydesk.ground.kernel.MonotonicClock;
import org.relaydesk.ground.kernel.RepeatedFailure;
import org.relaydesk.ground.lifecycle.ServerEnd;

/**
 * Runs what the clock asks for, and never throws. A server drops a timer for ever whose transaction
 * fails twice, even where its method caught the failure. So timers run outside of any transaction,
 * and each piece of work opens its own. Payara heeds no TransactionAttribute of a scheduled method:
 * the whole bean manages its own.
 */
@ApplicationScoped
public class BackgroundTasks {
  private final Map<String, RepeatedFailure> failures = new ConcurrentHashMap<>();

  @Inject private DatabaseHealth database;

  /** Does the work, or leaves it for the next time where the database is away or fails. */
  public void run(String what, Runnable task) {
    if (database.isWritable()) {
      runAlways(what, task);
    }
  }

  /** The same for work that only reads: a database that takes no changes can still be asked. */
  public void runReading(String what, Runnable task) {
    if (database.isReadable()) {
      runAlways(what, task);
    }
  }

  /** The same for work that has a reason to run while the database is away. */
  public void runAlways(String what, Runnable task) {
    RepeatedFailure failure =
        failures.computeIfAbsent(what, text -> new RepeatedFailure(text, MonotonicClock.SYSTEM));
    try {
      task.run();
      failure.works();
    } catch (Throwable e) { // An error would cost the timer as well, for ever.
      ServerEnd.ifOutOfMemory(e);
      // Of a database that went away others tell; anything else is a fault to be seen.
      if (!(e instanceof RuntimeException) || database.check()) {
        failure.fails(e);
      }
    }
  }
}
