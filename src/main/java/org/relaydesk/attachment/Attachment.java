package org.relaydesk.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relaydesk.people.Person;

/** A file without its content. One without a holder is an upload: only its uploader sees it. */
@Entity
@Table(name = "attachment")
@SuppressWarnings("UnusedVariable") // some are for queries alone
public class Attachment {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attachment_seq")
  @SequenceGenerator(name = "attachment_seq", sequenceName = "attachment_seq", allocationSize = 10)
  @Column(name = "id")
  private @Nullable Long id;

  @Column(name = "name")
  private String name = "";

  @Column(name = "content_type")
  private String contentType = "";

  @Column(name = "description")
  private @Nullable String description;

  /** Of what is stored so far, until all of it is there. */
  @Column(name = "size_bytes")
  private long size;

  @Column(name = "sha256")
  private String sha256 = "";

  @Column(name = "attached_by_id")
  private long addedById;

  @Column(name = "attached_at")
  private long addedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "holder_kind")
  private AttachmentHolder.@Nullable Kind holderKind;

  @Column(name = "holder_id")
  private @Nullable Long holderId;

  @Column(name = "request_id")
  private @Nullable Long requestId;

  @Column(name = "batch_id")
  private @Nullable Long batchId;

  /** Null once the content is complete; until then nobody sees the file. */
  @Column(name = "last_part_at")
  private @Nullable Long lastPartAt;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "attached_by_id", insertable = false, updatable = false)
  private @Nullable Person addedBy;

  protected Attachment() {}

  /**
   * An upload whose content is still on its way.
   *
   * @param stored how much of it is stored with this
   * @param batchId of the first file that came with it; null for that one
   * @param byId the person who uploads it
   * @param now milliseconds since the epoch
   */
  Attachment(IncomingFile file, long stored, @Nullable Long batchId, long byId, long now) {
    this.size = stored;
    this.batchId = batchId;
    this.name = file.name();
    this.contentType = file.contentType();
    this.addedById = byId;
    this.addedAt = now;
    this.lastPartAt = now;
  }

  /** Whether all of a content is stored that nobody sees yet. */
  boolean hasCome(StoredFile received) {
    return lastPartAt != null && lastPartAt != UploadRetention.LET_GO && size == received.size();
  }

  /**
   * Marks the content as complete.
   *
   * @param received what came
   * @param text what its sender says of it; null for nothing
   * @param now milliseconds since the epoch
   */
  void complete(StoredFile received, @Nullable String text, long now) {
    sha256 = received.sha256();
    description = text;
    addedAt = now;
    batchId = batchId == null ? id : batchId;
    lastPartAt = null;
  }

  /** Whether the content is complete. */
  boolean isWhole() {
    return lastPartAt == null;
  }

  /** Whether it is an upload of this person's that can be attached. */
  boolean isUploadOf(long personId) {
    return isWhole() && holderKind == null && addedById == personId;
  }

  boolean isHeld() {
    return holderKind != null;
  }

  boolean isHeldBy(AttachmentHolder holder) {
    return holderKind == holder.kind() && Objects.equals(holderId, holder.id());
  }

  /** Attaches the file to a holder. */
  void giveTo(AttachmentHolder holder) {
    holderKind = holder.kind();
    holderId = holder.id();
    requestId = holder.requestId();
  }

  /** Marks the file as deleted; its content is deleted later, some at a time. */
  void letGo() {
    holderKind = null;
    holderId = null;
    requestId = null;
    lastPartAt = UploadRetention.LET_GO;
  }

  long id() {
    return Objects.requireNonNull(id);
  }

  /** The record that holds it; only for one that is held. */
  long holderId() {
    return Objects.requireNonNull(holderId);
  }

  /** What holds it; only for one that is held. */
  AttachmentHolder holder() {
    return new AttachmentHolder(Objects.requireNonNull(holderKind), holderId(), requestId);
  }

  StoredFile file() {
    return new StoredFile(id(), name, contentType, size, sha256);
  }
}
