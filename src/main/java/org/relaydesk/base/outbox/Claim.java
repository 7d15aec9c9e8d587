package org.relaydesk.base.outbox;

import java.util.Set;

/**
 * What the engine asks of the store.
 *
 * @param max how many rows at most; at least 1
 * @param now milliseconds since the epoch; only rows due by then
 * @param leaseToken at most 32 characters; the same for all rows of this claim
 * @param leaseUntil until when nobody else may claim them, milliseconds since the epoch
 * @param fullTargets targets ({@link OutboxJob#target()}) that can take no more now: leave their
 *     rows out ({@code target NOT IN (…)}; never more than a few). A store that ignores it is
 *     correct, but lets a slow receiver hold up the others.
 */
public record Claim(
    int max, long now, String leaseToken, long leaseUntil, Set<String> fullTargets) {
  public Claim {
    fullTargets = Set.copyOf(fullTargets);
  }
}
