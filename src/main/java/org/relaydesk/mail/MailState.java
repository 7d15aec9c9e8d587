package org.relaydesk.mail;

import java.util.Locale;

/** The states of a mail. */
enum MailState {
  /** To be sent at its next attempt's time. */
  DUE,
  /** A node is sending it. */
  SENDING,
  /** The mail host took it. */
  DELIVERED,
  /** The mail host refused it for good. */
  FAILED,
  /** Given up. */
  DEAD,
  /** A notice that waited for a day: nobody wants it any more. */
  DROPPED;

  /** The name in the API and in the table. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static MailState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** Whether nothing more happens by itself. */
  boolean through() {
    return this != DUE && this != SENDING;
  }
}
