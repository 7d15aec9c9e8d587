package org.relaydesk.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.relaydesk.people.Person;

/**
 * A mail: content, recipients and state. This entity is for queries; {@link MailQueue} and the
 * outbox write it by SQL.
 */
@Entity
@Table(name = "mail")
@SuppressWarnings("UnusedVariable") // for queries
public class Mail {
  /** From the sequence of notes: both stand in one stream on a ticket. */
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_seq")
  @SequenceGenerator(name = "mail_seq", sequenceName = "request_note_seq", allocationSize = 10)
  @Column(name = "id")
  private @Nullable Long id;

  @Column(name = "type")
  private String type = "";

  @Column(name = "request_id")
  private @Nullable Long requestId;

  @Column(name = "sender_id")
  private @Nullable Long senderId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "sender_id", insertable = false, updatable = false)
  private @Nullable Person sender;

  @Column(name = "to_addresses")
  private String to = "";

  @Column(name = "cc_addresses")
  private @Nullable String cc;

  @Column(name = "bcc_addresses")
  private @Nullable String bcc;

  @Column(name = "subject")
  private String subject = "";

  @Column(name = "body_html")
  private String html = "";

  @Column(name = "body_text")
  private String text = "";

  @Column(name = "message_id")
  private String messageId = "";

  @Column(name = "attachment_count")
  private int attachments;

  @Column(name = "state")
  private String state = "";

  @Column(name = "attempts")
  private int attempts;

  @Column(name = "created_at")
  private long createdAt;

  @Column(name = "next_attempt_at")
  private @Nullable Long nextAttemptAt;

  @Column(name = "expires_at")
  private @Nullable Long expiresAt;

  @Column(name = "delivered_at")
  private @Nullable Long deliveredAt;

  @Column(name = "last_error")
  private @Nullable String lastError;

  /** The mail's id if it has files; else null. */
  @Column(name = "files_of", insertable = false, updatable = false)
  private @Nullable Long filesOf;

  protected Mail() {}

  MailState state() {
    return MailState.of(state);
  }

  String subject() {
    return subject;
  }

  /** Whether the desk wrote it by itself. */
  boolean automatic() {
    return MailType.of(type).automatic();
  }
}
