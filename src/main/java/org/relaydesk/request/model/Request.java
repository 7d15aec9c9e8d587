package org.relaydesk.request.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.richtext.RichText;
import org.relaydesk.lookup.Status;
import org.relaydesk.people.Person;
import org.relaydesk.people.SupportRep;
import org.relaydesk.people.group.SupportGroup;
import org.relaydesk.template.RequestTemplate;

/** A ticket, from open to closed. */
@Entity
@Table(name = "request")
@SuppressWarnings("UnusedVariable") // the references are for queries, and read-only
public class Request extends RequestDetails {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_seq")
  @SequenceGenerator(name = "request_seq", sequenceName = "request_seq", allocationSize = 5)
  @Column(name = "id")
  private long id;

  @Version
  @Column(name = "version")
  private long version;

  @Column(name = "status_id")
  private long statusId;

  @Column(name = "template_id")
  private long templateId;

  @Column(name = "created_by_id")
  private long createdById;

  @Column(name = "created_at")
  private long createdAt;

  @Column(name = "assigned_at")
  private @Nullable Long assignedAt;

  @Column(name = "resolved_at")
  private @Nullable Long resolvedAt;

  @Column(name = "completed_at")
  private @Nullable Long completedAt;

  @Column(name = "last_updated_at")
  private @Nullable Long lastUpdatedAt;

  @Column(name = "deleted_at")
  private @Nullable Long deletedAt;

  @Column(name = "trashed_by_delete")
  private boolean trashedByDelete;

  @Column(name = "timer_ran")
  private long timerRan;

  @Column(name = "timer_since")
  private @Nullable Long timerSince;

  @Column(name = "is_reopened")
  private boolean reopened;

  @Column(name = "resolution")
  private @Nullable String resolution;

  @Column(name = "resolution_words")
  private @Nullable String resolutionWords;

  @Column(name = "resolution_by_id")
  private @Nullable Long resolutionById;

  @Column(name = "resolution_at")
  private @Nullable Long resolutionAt;

  @Column(name = "passage_no")
  private int passageNo;

  @Column(name = "has_activity", insertable = false, updatable = false)
  private boolean active;

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(
      name = "id",
      referencedColumnName = "request_id",
      insertable = false,
      updatable = false)
  private @Nullable RequestActivity activity;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "requester_id", insertable = false, updatable = false)
  private @Nullable Person requester;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "on_behalf_of_id", insertable = false, updatable = false)
  private @Nullable Person onBehalfOf;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "created_by_id", insertable = false, updatable = false)
  private @Nullable Person createdBy;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "technician_id", insertable = false, updatable = false)
  private @Nullable SupportRep technician;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "group_id", insertable = false, updatable = false)
  private @Nullable SupportGroup group;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "status_id", insertable = false, updatable = false)
  private @Nullable Status status;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "template_id", insertable = false, updatable = false)
  private @Nullable RequestTemplate template;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "resolution_by_id", insertable = false, updatable = false)
  private @Nullable Person resolutionBy;

  protected Request() {}

  /**
   * A new ticket. If it begins completed, its first passage is counted.
   *
   * @param now milliseconds since the epoch
   */
  public Request(long id, long createdById, RequestTemplate template, Status status, long now) {
    this.id = id;
    this.createdById = createdById;
    this.templateId = template.id();
    this.statusId = status.id();
    this.createdAt = now;
    runTimer(status, now);
    priorityId(template.priorityId());
    urgencyId(template.urgencyId());
    impactId(template.impactId());
    levelId(template.levelId());
    modeId(template.modeId());
    categoryId(template.categoryId());
    subcategoryId(template.subcategoryId());
    itemId(template.itemId());
    groupId(template.groupId());
    requesterId(createdById);
    if (!status.inProgress()) {
      complete(true, status, now);
    }
  }

  /**
   * Sets the status, and the times that follow from it. A passage from open into completed that
   * callbacks are made for is counted (contract §13, 3, 28 and 63).
   */
  public void moveTo(Status from, Status to, long now) {
    statusId = to.id();
    runTimer(to, now);
    if (to.inProgress()) {
      reopened = reopened || !from.inProgress();
      resolvedAt = null;
      completedAt = null;
    } else {
      complete(from.inProgress(), to, now);
    }
  }

  private void runTimer(Status at, long now) {
    if (!at.stopTimer()) {
      timerSince = timerSince == null ? Long.valueOf(now) : timerSince;
    } else if (timerSince != null) {
      timerRan += Math.max(now - timerSince, 0);
      timerSince = null;
    }
  }

  private void complete(boolean wasOpen, Status completed, long now) {
    resolvedAt = resolvedAt == null ? Long.valueOf(now) : resolvedAt;
    completedAt = completed.internalName().equals(Status.CLOSED) ? Long.valueOf(now) : null;
    passageNo += wasOpen && completed.firesCallback() ? 1 : 0;
  }

  /**
   * Becomes a pointer to another ticket: closed, without a passage of its own.
   *
   * @param at where it stands
   */
  void mergeInto(Request survivor, Status at, Status closed, long now) {
    pointTo(survivor.id, at.inProgress());
    statusId = closed.id();
    runTimer(closed, now);
    resolvedAt = resolvedAt == null ? Long.valueOf(now) : resolvedAt;
    completedAt = now;
  }

  /** Counts on from what tickets counted that are merged into it. */
  void raisePassage(int least) {
    passageNo = Math.max(passageNo, least);
  }

  /** Notes who works on it from when. */
  void noteAssignment(long now) {
    assignedAt = technicianId() == null ? null : Long.valueOf(now);
  }

  /** Sets the resolution; null removes it. */
  public void resolve(@Nullable String content, long byId, long now) {
    resolution = content;
    resolutionWords = content == null ? null : RichText.wordsOfHtml(content).orElse(null);
    resolutionById = content == null ? null : byId;
    resolutionAt = content == null ? null : now;
  }

  void touch(long now) {
    lastUpdatedAt = now;
  }

  /**
   * Puts it into the trash.
   *
   * @param byDelete whether by a DELETE of the ticket, which may come again
   */
  void trash(long now, boolean byDelete) {
    deletedAt = now;
    trashedByDelete = byDelete;
  }

  void restore() {
    deletedAt = null;
    trashedByDelete = false;
  }

  /** Whether a DELETE moved it to the trash after this moment. */
  public boolean deletedSince(long moment) {
    return trashedByDelete && deletedAt != null && deletedAt > moment;
  }

  public boolean trashed() {
    return deletedAt != null;
  }

  public long id() {
    return id;
  }

  /** Whether it is stored already. */
  boolean isStored() {
    return version > 0;
  }

  /** Raised by each edit. */
  public long version() {
    return version;
  }

  long statusId() {
    return statusId;
  }

  @Nullable String resolution() {
    return resolution;
  }

  /** The counts of its nested records; null without a statement if it never had any. */
  public @Nullable RequestActivity activity() {
    return active ? activity : null;
  }

  /** Whether anything ever hung on it; costs no statement. */
  public boolean hasActivity() {
    return active;
  }

  public int passageNo() {
    return passageNo;
  }
}
