package org.relaydesk.apikey;

import org.jspecify.annotations.Nullable;

/**
 * A key from memory.
 *
 * @param expiresAt milliseconds since the epoch; null never
 */
public record KeyEntry(long holderId, String prefix, String keyHash, @Nullable Long expiresAt) {}
