package org.relaydesk.engine.outbox;

import java.util.Set;

/**
 * What the engine asks of the store. It names no moment: what is due is due by the store's clock,
 * which all engines share.
 *
 * @param max how many rows at most; at least 1
 * @param leaseToken at most 32 characters; the same for all rows of this claim
 * @param leaseMillis how long from now nobody else may claim them
 * @param fullTargets targets ({@link OutboxJob#target()}) that can take no more now: leave their
 *     rows out ({@code target NOT IN (…)}; never more than a few). A store that ignores it is
 *     correct, but lets a slow receiver hold up the others.
 */
public record Claim(int max, String leaseToken, long leaseMillis, Set<String> fullTargets) {
  public Claim {
    fullTargets = Set.copyOf(fullTargets);
  }
}
