package org.relaydesk.base.outbox;

import java.util.TreeSet;
import org.relaydesk.base.kernel.DeskClock;

/** Calls back at given times, at most once in each grain of time. */
final class Wakes {
  private final long grainMillis;
  private final Runnable action;
  private final DeskClock clock;
  private final TaskRunner tasks;
  private final TreeSet<Long> armed = new TreeSet<>();

  Wakes(long grainMillis, Runnable action, DeskClock clock, TaskRunner tasks) {
    this.grainMillis = grainMillis;
    this.action = action;
    this.clock = clock;
    this.tasks = tasks;
  }

  /** Not before the time, and not much later; never throws. May be lost with its runner. */
  void at(long time) {
    long now = clock.now();
    long grain = (time + grainMillis - 1) / grainMillis * grainMillis;
    synchronized (armed) {
      armed.headSet(now).clear();
      if (!armed.add(grain)) {
        return;
      }
    }
    try {
      tasks.runAfter(Math.max(0, grain - now), () -> fire(grain));
    } catch (RuntimeException e) {
      forget(grain);
    }
  }

  private void fire(long grain) {
    forget(grain);
    action.run();
  }

  private void forget(long grain) {
    synchronized (armed) {
      armed.remove(grain);
    }
  }
}
