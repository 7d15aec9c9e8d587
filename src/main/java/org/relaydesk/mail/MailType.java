package org.relaydesk.mail;

import java.util.Arrays;

/** What a mail is about; the names on the wire (contract §5.6). */
public enum MailType {
  /** A reply that a support rep wrote. */
  REPLY("CONVERSATION"),
  /** The desk has a ticket, to its requester. */
  RECEIVED("RequesterAck_E-Mail"),
  /** A ticket is theirs now, to the support rep. */
  ASSIGNED("TechnicianAssign_E-Mail"),
  /** There is a note, to the ticket's support rep. */
  NOTED("TechnicianNote_E-Mail"),
  /** A ticket is resolved, to its requester. */
  RESOLVED("RequesterResolved_E-Mail"),
  /** A ticket is closed, to its requester. */
  CLOSED("RequesterClosed_E-Mail"),
  /** A callback was given up, to whose it is. */
  CALLBACK_DEAD("CallbackDead_E-Mail"),
  /** An API key expires soon, to who holds it. */
  KEY_EXPIRES("KeyExpires_E-Mail");

  private final String text;

  MailType(String text) {
    this.text = text;
  }

  /** The name on the wire and in the table. */
  public String text() {
    return text;
  }

  /** Whether the desk writes it by itself: such a mail is worth nothing after a day. */
  public boolean automatic() {
    return this != REPLY;
  }

  /** Reads the name on the wire; there must be one. */
  public static MailType of(String text) {
    return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst().orElseThrow();
  }
}
