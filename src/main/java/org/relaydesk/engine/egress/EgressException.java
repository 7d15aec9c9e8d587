package org.relaydesk.engine.egress;

import org.relaydesk.engine.egress.guard.TargetGuard;

/**
 * A call without an answer. The message is a short text for the list of attempts, such as {@code
 * connection refused}. There is no stack trace, as the receiver failed and not our code.
 */
public final class EgressException extends RuntimeException {
  private final boolean refused;

  private EgressException(String message, boolean refused) {
    super(message, null, false, false);
    this.refused = refused;
  }

  /** The receiver or the network failed. */
  static EgressException failed(String message) {
    return new EgressException(message, false);
  }

  /** Our own rules forbid the target; the rule comes from {@link TargetGuard}. */
  static EgressException refused(String rule) {
    return new EgressException("target refused: " + rule, true);
  }

  /** Whether {@link TargetGuard} forbade it, and nothing was sent. */
  public boolean isRefused() {
    return refused;
  }
}
