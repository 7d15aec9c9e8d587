package org.relaydesk.base.outbox;

/** A row as it was when it was claimed. */
record Job(Row row, int attemptsDone, long dueSince, String target, String token, long leaseUntil)
    implements OutboxJob {}
