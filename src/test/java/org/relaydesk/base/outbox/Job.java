package org.relaydesk.base.outbox;

/**
 * A row as it was when it was claimed.
 *
 * @param leaseUntil by the world's time
 */
record Job(
    Row row, int attemptsDone, long dueForMillis, String target, String token, long leaseUntil)
    implements OutboxJob {}
