package org.relaydesk.engine.outbox;

import java.util.concurrent.CompletionStage;

/**
 * Delivers one job.
 *
 * @param <J> the claimed row
 */
@FunctionalInterface
public interface OutboxSender<J extends OutboxJob> {
  /**
   * Starts the delivery and returns: the jobs of one claim are started one after the other. The
   * stage should end within {@link OutboxSettings#sendMillis()}; a stage that fails counts as
   * {@link Outcome.Retry}.
   */
  CompletionStage<Outcome> send(J job);
}
