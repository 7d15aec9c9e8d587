package org.relaydesk.engine.outbox;

import java.util.List;

/**
 * Where jobs are kept. Each method is one short transaction, and either happens whole or throws.
 * "Now" is by the store's own clock, which all engines share.
 *
 * @param <J> the claimed row
 */
public interface OutboxStore<J extends OutboxJob> {
  /**
   * Takes rows that are due, or whose lease has run out, and marks them with the claim's lease:
   * {@code state = 'sending', lease_token = …, next_attempt_at = now + leaseMillis}. The longest
   * due first. At most {@link Claim#max()}; fewer means that no more are due.
   */
  List<J> claim(Claim claim);

  /**
   * Writes what came of claimed rows, each only while it still carries the settlement's lease
   * token: a row that another engine has claimed since is left alone. Where {@link
   * Settlement#state()} is terminal, it makes the next of the same ticket due.
   *
   * @return how many rows still carried their token
   */
  int settle(List<Settlement<J>> settlements);
}
