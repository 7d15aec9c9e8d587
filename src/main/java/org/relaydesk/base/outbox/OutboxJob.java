package org.relaydesk.base.outbox;

/** What the engine must know of a claimed row; the rest of it is the sender's business. */
public interface OutboxJob {
  /** How often it was tried since {@link #dueSince()}, this attempt not counted; 0 at first. */
  int attemptsDone();

  /**
   * When it became due, in milliseconds since the epoch: its creation, the moment its predecessor
   * was settled, or its replay. Giving up counts from here, so that a passage that waited behind
   * another still has its whole time.
   */
  long dueSince();

  /** The host and port it goes to, in one spelling; jobs of one target share its bound. */
  String target();
}
