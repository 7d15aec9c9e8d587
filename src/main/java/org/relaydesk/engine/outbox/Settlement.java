package org.relaydesk.engine.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What to write about one claimed job.
 *
 * @param job as it was claimed
 * @param leaseToken of its claim: a row that another claim has taken since is left alone
 * @param outcome what the attempt brought; null where the job is given back untried: then no
 *     attempt is written or counted
 * @param startedAt when the attempt began by the node's clock, milliseconds since the epoch
 * @param durationMillis how long it took
 * @param delayMillis how long after it is written the job is due again; null exactly where the
 *     state is terminal
 * @param state where the job stands now
 */
public record Settlement<J extends OutboxJob>(
    J job,
    String leaseToken,
    @Nullable Outcome outcome,
    long startedAt,
    long durationMillis,
    @Nullable Long delayMillis,
    JobState state) {}
