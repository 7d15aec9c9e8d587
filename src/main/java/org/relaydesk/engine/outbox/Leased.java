package org.relaydesk.engine.outbox;

/** A claimed job with its lease. Compared by identity: the same row may be claimed again. */
final class Leased<J extends OutboxJob> {
  private final J job;
  private final String token;
  private final long claimedAt;
  private final long leaseUntil;

  /**
   * @param claimedAt when the claim was begun, by the engine's clock: the lease ends here no later
   *     than in the store
   */
  Leased(J job, Claim claim, long claimedAt) {
    this.job = job;
    this.token = claim.leaseToken();
    this.claimedAt = claimedAt;
    this.leaseUntil = claimedAt + claim.leaseMillis();
  }

  J job() {
    return job;
  }

  String token() {
    return token;
  }

  long leaseUntil() {
    return leaseUntil;
  }

  /** How long the job has been due, at a moment of the engine's clock. */
  long dueForMillis(long now) {
    return job.dueForMillis() + now - claimedAt;
  }
}
