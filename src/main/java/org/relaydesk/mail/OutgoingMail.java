package org.relaydesk.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param requestId the ticket that it belongs to; null for none
 * @param senderId the person who wrote it; null where the desk did
 * @param subject any text; line ends and other control characters become spaces, and it is cut to
 *     {@link #LONGEST_SUBJECT} characters
 * @param inReplyTo the Message-ID that it answers, with its brackets; null for none, and what is no
 *     Message-ID counts as none
 */
public record OutgoingMail(
    MailType type,
    @Nullable Long requestId,
    @Nullable Long senderId,
    Recipients recipients,
    String subject,
    MailBody body,
    @Nullable String inReplyTo) {
  /** More of a subject is cut. */
  public static final int LONGEST_SUBJECT = 500;
}
