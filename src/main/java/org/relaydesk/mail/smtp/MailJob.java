package org.relaydesk.mail.smtp;

import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.outbox.OutboxJob;

/**
 * A claimed mail, with all that is needed to send it.
 *
 * @param automatic whether the desk wrote it by itself
 * @param messageId the same at each attempt, so that who gets it twice can know it
 * @param createdAt milliseconds since the epoch: the mail's date, whenever it is sent
 * @param attachments how many files it has
 */
public record MailJob(
    long id,
    boolean automatic,
    @Nullable Long requestId,
    String to,
    @Nullable String cc,
    @Nullable String bcc,
    String subject,
    String html,
    String text,
    String messageId,
    @Nullable String inReplyTo,
    @Nullable String references,
    int attachments,
    long createdAt,
    String target,
    int attemptsDone,
    long dueForMillis)
    implements OutboxJob {}
