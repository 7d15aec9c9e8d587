package org.relaydesk.base.outbox;

import org.relaydesk.base.kernel.DeskClock;

/** Claims, sends and settles. */
public final class Outbox<J extends OutboxJob> {
  public Outbox(
      OutboxStore<J> store,
      OutboxSender<J> sender,
      OutboxSettings settings,
      DeskClock clock,
      TaskRunner tasks) {}

  /** Says that something may be due. Cheap, never throws; many calls are one run. */
  public void poke() {}

  /** How busy it is. */
  public OutboxLoad load() {
    return new OutboxLoad(0, 0, 0);
  }

  /** Stops claiming, gives back what has not begun, waits at most so long for what has. */
  public void close(long waitMillis) {}
}
