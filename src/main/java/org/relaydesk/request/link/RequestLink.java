package org.relaydesk.request.link;

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
import org.relaydesk.request.model.Request;

/** A link, as one of its two tickets has it: the other has one of its own. */
@Entity
@Table(name = "request_link")
@SuppressWarnings("UnusedVariable") // written only; read by queries
public class RequestLink {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_link_seq")
  @SequenceGenerator(
      name = "request_link_seq",
      sequenceName = "request_link_seq",
      allocationSize = 50)
  @Column(name = "id")
  private @Nullable Long id;

  @Column(name = "request_id")
  private long requestId;

  @Column(name = "linked_id")
  private long linkedId;

  @Column(name = "comments")
  private @Nullable String comments;

  @Column(name = "added_by_id")
  private long addedById;

  @Column(name = "added_at")
  private long addedAt;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "linked_id", insertable = false, updatable = false)
  private @Nullable Request linked;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "added_by_id", insertable = false, updatable = false)
  private @Nullable Person addedBy;

  protected RequestLink() {}

  /**
   * One side, not yet stored.
   *
   * @param now milliseconds since the epoch
   */
  RequestLink(long requestId, long linkedId, @Nullable String comments, long addedById, long now) {
    this.requestId = requestId;
    this.linkedId = linkedId;
    this.comments = comments;
    this.addedById = addedById;
    this.addedAt = now;
  }
}
