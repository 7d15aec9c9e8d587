package org.relaydesk.callback;

import org.relaydesk.engine.outbox.OutboxJob;

/**
 * A claimed callback, with all that is needed to send it.
 *
 * @param webhookId the same at each attempt, so that a receiver can know a repeat
 * @param payload JSON
 */
record CallbackJob(
    long id,
    long requestId,
    long ownerId,
    String webhookId,
    String url,
    String target,
    String method,
    String payload,
    int attemptsDone,
    long dueForMillis)
    implements OutboxJob {}
