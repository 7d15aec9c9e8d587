package org.relaydesk.idempotency;

import jakarta.ejb.ApplicationException;

/** The Idempotency-Key was used before; the transaction that found out is rolled back. */
@ApplicationException(rollback = true)
class KeyUsedBefore extends RuntimeException {
  KeyUsedBefore() {
    super("This Idempotency-Key was used before");
  }
}
