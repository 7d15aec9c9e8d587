package org.relaydesk.conversation.note;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.richtext.RichText;
import org.relaydesk.people.Person;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.nested.NestedRecord;

/** A note on a ticket. */
@Entity
@Table(name = "request_note")
@SuppressWarnings("UnusedVariable") // the references are for queries, and read-only
public class Note implements NestedRecord {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_note_seq")
  @SequenceGenerator(
      name = "request_note_seq",
      sequenceName = "request_note_seq",
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

  @Column(name = "description")
  private String description = "";

  @Column(name = "description_words")
  private @Nullable String descriptionWords;

  @Column(name = "show_to_requester")
  private boolean showToRequester;

  @Column(name = "mark_first_response")
  private boolean markFirstResponse;

  @Column(name = "added_by_id")
  private long addedById;

  @Column(name = "added_at")
  private long addedAt;

  @Column(name = "last_updated_by_id")
  private long lastUpdatedById;

  @Column(name = "last_updated_at")
  private long lastUpdatedAt;

  @Column(name = "attachment_count")
  private int attachments;

  /** The note's id if it has files; else null. */
  @Column(name = "files_of", insertable = false, updatable = false)
  private @Nullable Long filesOf;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "added_by_id", insertable = false, updatable = false)
  private @Nullable Person addedBy;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "last_updated_by_id", insertable = false, updatable = false)
  private @Nullable Person lastUpdatedBy;

  protected Note() {}

  /**
   * A new note, not yet stored.
   *
   * @param byId the person who writes it
   * @param now milliseconds since the epoch
   */
  Note(Request request, NoteInput input, long byId, long now) {
    this.request = request;
    this.requestId = request.id();
    this.addedById = byId;
    this.addedAt = now;
    this.lastUpdatedById = byId;
    this.lastUpdatedAt = now;
    set(input);
  }

  /**
   * Changes what the input names.
   *
   * @return whether anything changed
   */
  boolean edit(NoteInput input, long byId, long now) {
    String was = description;
    boolean shown = showToRequester;
    boolean responded = markFirstResponse;
    set(input);
    boolean changed =
        !Objects.equals(was, description)
            || shown != showToRequester
            || responded != markFirstResponse;
    if (changed) {
      lastUpdatedById = byId;
      lastUpdatedAt = now;
    }
    return changed;
  }

  private void set(NoteInput input) {
    input.description().ifValue(this::describe);
    input.showToRequester().ifPresent(flag -> showToRequester = isTrue(flag));
    input.markFirstResponse().ifPresent(flag -> markFirstResponse = isTrue(flag));
  }

  private void describe(String text) {
    description = text;
    descriptionWords = RichText.wordsOfHtml(text).orElse(null);
  }

  private static boolean isTrue(@Nullable Boolean flag) {
    return flag != null && flag;
  }

  /** Adds to the count of its files. */
  void attached(int count) {
    attachments += count;
  }

  long id() {
    return Objects.requireNonNull(id);
  }

  String description() {
    return description;
  }

  /** Whether the note is an answer to the requester. */
  boolean responds() {
    return markFirstResponse;
  }

  /**
   * Whether the note is the requester's and waits for an answer; not if the requester is the
   * technician, too.
   */
  boolean asks(Request ticket) {
    return !markFirstResponse
        && Objects.equals(ticket.requesterId(), addedById)
        && !Objects.equals(ticket.technicianId(), addedById);
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
