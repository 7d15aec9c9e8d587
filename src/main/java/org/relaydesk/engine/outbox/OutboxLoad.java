package org.relaydesk.engine.outbox;

/**
 * How busy an engine is, for metrics.
 *
 * @param inFlight sends under way
 * @param held claimed jobs that wait because their target is full
 * @param unsettled outcomes that are not written yet
 */
public record OutboxLoad(int inFlight, int held, int unsettled) {}
