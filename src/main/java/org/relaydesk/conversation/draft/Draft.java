package org.relaydesk.conversation.draft;

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
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.richtext.RichText;
import org.relaydesk.people.Person;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.nested.NestedRecord;

/** A draft of a reply. */
@Entity
@Table(name = "request_draft")
@SuppressWarnings("UnusedVariable") // the references are for queries, and read-only
public class Draft implements NestedRecord {
  /** The type of every draft. */
  static final String TYPE = "reply";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_draft_seq")
  @SequenceGenerator(
      name = "request_draft_seq",
      sequenceName = "request_draft_seq",
      allocationSize = 10)
  @Column(name = "id")
  private @Nullable Long id;

  @Version
  @Column(name = "version")
  private long version;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "request_id")
  private @Nullable Request request;

  @Column(name = "request_id", insertable = false, updatable = false)
  private long requestId;

  @Column(name = "subject")
  private @Nullable String subject;

  @Column(name = "description")
  private @Nullable String description;

  @Column(name = "description_words")
  private @Nullable String descriptionWords;

  @Column(name = "to_addresses")
  private @Nullable String to;

  @Column(name = "cc_addresses")
  private @Nullable String cc;

  @Column(name = "bcc_addresses")
  private @Nullable String bcc;

  @Column(name = "added_by_id")
  private long addedById;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "added_by_id", insertable = false, updatable = false)
  private @Nullable Person addedBy;

  @Column(name = "added_at")
  private long addedAt;

  @Column(name = "last_updated_at")
  private long lastUpdatedAt;

  @Column(name = "attachment_count")
  private int attachments;

  /** The draft's id if it has files; else null. */
  @Column(name = "files_of", insertable = false, updatable = false)
  private @Nullable Long filesOf;

  protected Draft() {}

  /**
   * A new draft, not yet stored.
   *
   * @param byId the person who writes it
   * @param now milliseconds since the epoch
   */
  Draft(Request request, long byId, long now) {
    this.request = request;
    this.requestId = request.id();
    this.addedById = byId;
    this.addedAt = now;
    this.lastUpdatedAt = now;
  }

  /**
   * Replaces the content.
   *
   * @return whether it changed
   */
  boolean say(Kept said) {
    if (said.equals(kept())) {
      return false;
    }
    subject = said.subject();
    description = said.description();
    descriptionWords = description == null ? null : RichText.wordsOfHtml(description).orElse(null);
    to = said.to();
    cc = said.cc();
    bcc = said.bcc();
    return true;
  }

  void holdsMore(int files) {
    attachments += files;
  }

  void editedAt(long now) {
    lastUpdatedAt = now;
  }

  /** The id; a draft that is not stored has none. */
  long id() {
    if (id == null) {
      throw new IllegalStateException("The draft is not stored");
    }
    return id;
  }

  /** The content. */
  public Kept kept() {
    return new Kept(subject, description, to, cc, bcc);
  }

  /**
   * The content of a draft; null for what is empty.
   *
   * @param to addresses as one text, as are the others
   */
  public record Kept(
      @Nullable String subject,
      @Nullable String description,
      @Nullable String to,
      @Nullable String cc,
      @Nullable String bcc) {
    /** No draft. */
    public static final Kept NOTHING = new Kept(null, null, null, null, null);
  }

  /** The ticket. */
  @Nullable Request request() {
    return request;
  }

  @Override
  public long version() {
    return version;
  }
}
