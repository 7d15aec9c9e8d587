package org.relaydesk.engine.outbox;

/** What the engine must know of a claimed row; the rest of it is the sender's business. */
public interface OutboxJob {
  /** The row's id. */
  long id();

  /** How often it was tried since it became due, this attempt not counted; 0 at first. */
  int attemptsDone();

  /**
   * How long it had been due when it was claimed, by the store's clock: since its creation, the
   * moment its predecessor was settled, or its replay. Giving up counts from there, so that a
   * passage that waited behind another still has its whole time.
   */
  long dueForMillis();

  /** The host and port it goes to, in one spelling; jobs of one target share its bound. */
  String target();
}
