package org.relaydesk.engine.outbox;

/**
 * A row as it was when it was claimed.
 *
 * @param leaseUntil by the world's time
 */
record Job(
    JobRow row, int attemptsDone, long dueForMillis, String target, String token, long leaseUntil)
    implements OutboxJob {
  @Override
  public long id() {
    return row.passage;
  }
}
