package org.relaydesk.engine.egress;

import org.jspecify.annotations.Nullable;

/**
 * What the receiver answered.
 *
 * @param retryAfterMillis from Retry-After (seconds or a date), not negative; null without a
 *     readable one
 * @param durationMillis from the call of send to the end of the answer, or of what we read of it
 * @param bodyExcerpt the beginning of the body as text, at most 1,000 characters, for the log of
 *     attempts; control characters are blanks
 */
public record TargetAnswer(
    int httpStatus, @Nullable Long retryAfterMillis, long durationMillis, String bodyExcerpt) {}
