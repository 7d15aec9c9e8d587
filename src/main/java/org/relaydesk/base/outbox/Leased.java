package org.relaydesk.base.outbox;

/** A claimed job with its lease. Compared by identity: the same row may be claimed again. */
final class Leased<J extends OutboxJob> {
  private final J job;
  private final String token;
  private final long leaseUntil;

  Leased(J job, Claim claim) {
    this.job = job;
    this.token = claim.leaseToken();
    this.leaseUntil = claim.leaseUntil();
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
}
