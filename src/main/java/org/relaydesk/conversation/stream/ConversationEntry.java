package org.relaydesk.conversation.stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.relaydesk.people.Person;

/** A row of the view over a ticket's notes and mails, whose ids come from one sequence. */
@Entity
@Table(name = "request_conversation")
@SuppressWarnings("UnusedVariable") // for queries
public class ConversationEntry {
  /** The type of a note; a mail has its own. */
  static final String NOTE = "NOTES";

  @Id
  @Column(name = "id")
  private @Nullable Long id;

  @Column(name = "version")
  private long version;

  @Column(name = "request_id")
  private long requestId;

  @Column(name = "type")
  private String type = "";

  @Column(name = "created_at")
  private long createdAt;

  @Column(name = "created_by_id")
  private @Nullable Long createdById;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "created_by_id", insertable = false, updatable = false)
  private @Nullable Person createdBy;

  @Column(name = "show_to_requester")
  private boolean showToRequester;

  @Column(name = "attachment_count")
  private int attachments;

  @Column(name = "subject")
  private @Nullable String subject;

  @Column(name = "description")
  private String description = "";

  @Column(name = "words")
  private @Nullable String words;

  @Column(name = "to_addresses")
  private @Nullable String to;

  @Column(name = "cc_addresses")
  private @Nullable String cc;

  @Column(name = "state")
  private @Nullable String state;

  /** The id once more, by which the files are read. */
  @Column(name = "id", insertable = false, updatable = false)
  private @Nullable Long filesOf;

  protected ConversationEntry() {}
}
