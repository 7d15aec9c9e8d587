package org.relaydesk.callback;

import org.jspecify.annotations.Nullable;

/**
 * A callback was given up; fired inside the transaction, by no caller.
 *
 * @param ownerId whose it is (contract §13, 49)
 * @param error why its last attempt failed
 */
public record CallbackDead(long requestId, long ownerId, String url, @Nullable String error) {}
