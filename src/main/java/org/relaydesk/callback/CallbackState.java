package org.relaydesk.callback;

import java.util.Locale;

/** Where a callback stands (contract §13, 30). */
enum CallbackState {
  /** Behind an earlier callback of the same ticket. */
  WAITING,
  /** To be sent at its next attempt's time. */
  DUE,
  /** A node is at it. */
  SENDING,
  /** The receiver has it. */
  DELIVERED,
  /** The receiver said never again. */
  FAILED,
  /** Given up. */
  DEAD,
  /** The egress policy forbade the target. */
  REFUSED,
  /** The ticket lost its callback address before it was sent. */
  CANCELLED;

  /** The name in the API and in the table. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CallbackState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** Whether it is through; one that was refused, if its target is allowed by now. */
  boolean replayable() {
    return this == DELIVERED || this == FAILED || this == DEAD || this == REFUSED;
  }
}
