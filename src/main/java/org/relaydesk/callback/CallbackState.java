package org.relaydesk.callback;

import java.util.Locale;

/** The states of a callback (contract §13, 30). */
enum CallbackState {
  /** Behind an earlier callback of the same ticket. */
  WAITING,
  /** To be sent at its next attempt's time. */
  DUE,
  /** A node is sending it. */
  SENDING,
  /** The receiver answered 2xx. */
  DELIVERED,
  /** The receiver answered that it must not be sent again. */
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

  /** Whether it may be replayed: it has ended, or was refused and its target is allowed by now. */
  boolean replayable() {
    return this == DELIVERED || this == FAILED || this == DEAD || this == REFUSED;
  }
}
