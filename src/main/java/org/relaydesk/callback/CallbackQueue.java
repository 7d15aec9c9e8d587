package org.relaydesk.callback;

/**
 * The queue of one ticket's callbacks at a moment.
 *
 * @param busy whether one is on its way or waits, so that the next one must wait
 * @param now the database's time, in milliseconds since the epoch
 */
public record CallbackQueue(boolean busy, long now) {}
