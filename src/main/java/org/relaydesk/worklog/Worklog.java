package org.relaydesk.worklog;

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
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.richtext.RichText;
import org.relaydesk.lookup.WorklogType;
import org.relaydesk.people.Person;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.nested.NestedRecord;

/** Work on a ticket: its time and cost. */
@Entity
@Table(name = "request_worklog")
@SuppressWarnings("UnusedVariable") // the references are for queries, and read-only
public class Worklog implements NestedRecord {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_worklog_seq")
  @SequenceGenerator(
      name = "request_worklog_seq",
      sequenceName = "request_worklog_seq",
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

  @Column(name = "owner_id")
  private long ownerId;

  @Column(name = "description")
  private @Nullable String description;

  @Column(name = "description_words")
  private @Nullable String descriptionWords;

  @Column(name = "started_at")
  private @Nullable Long startedAt;

  @Column(name = "ended_at")
  private @Nullable Long endedAt;

  @Column(name = "time_spent")
  private long timeSpent;

  @Column(name = "include_nonoperational_hours")
  private boolean includeNonoperationalHours;

  @Column(name = "mark_first_response")
  private boolean markFirstResponse;

  @Column(name = "type_id")
  private @Nullable Long typeId;

  @Column(name = "owner_cost")
  private @Nullable BigDecimal ownerCost;

  @Column(name = "owner_cost_said")
  private boolean ownerCostSaid;

  @Column(name = "other_cost")
  private @Nullable BigDecimal otherCost;

  @Column(name = "total_cost")
  private @Nullable BigDecimal totalCost;

  @Column(name = "added_by_id")
  private long addedById;

  @Column(name = "added_at")
  private long addedAt;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "owner_id", insertable = false, updatable = false)
  private @Nullable Person owner;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "added_by_id", insertable = false, updatable = false)
  private @Nullable Person addedBy;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "type_id", insertable = false, updatable = false)
  private @Nullable WorklogType type;

  protected Worklog() {}

  /**
   * A new, empty worklog.
   *
   * @param byId the person who adds it
   * @param now milliseconds since the epoch
   */
  Worklog(Request request, long ownerId, long byId, long now) {
    this.request = request;
    this.requestId = request.id();
    this.ownerId = ownerId;
    this.addedById = byId;
    this.addedAt = now;
  }

  /** Sets the input's texts and flags. */
  void describe(WorklogInput input) {
    input.description().ifPresent(this::description);
    input.includeNonoperationalHours().ifPresent(flag -> includeNonoperationalHours = isTrue(flag));
    input.markFirstResponse().ifPresent(flag -> markFirstResponse = isTrue(flag));
  }

  private void description(@Nullable String text) {
    description = text;
    descriptionWords = text == null ? null : RichText.wordsOfHtml(text).orElse(null);
  }

  private static boolean isTrue(@Nullable Boolean flag) {
    return flag != null && flag;
  }

  void ownerId(long newOwnerId) {
    ownerId = newOwnerId;
  }

  long ownerId() {
    return ownerId;
  }

  void typeId(@Nullable Long newTypeId) {
    typeId = newTypeId;
  }

  @Nullable Long typeId() {
    return typeId;
  }

  /** Its start, end and length. */
  WorkTime time() {
    return new WorkTime(startedAt, endedAt, timeSpent);
  }

  void time(WorkTime time) {
    startedAt = time.start();
    endedAt = time.end();
    timeSpent = time.spent();
  }

  WorkCost cost() {
    return new WorkCost(ownerCost, ownerCostSaid, otherCost);
  }

  void cost(WorkCost cost) {
    ownerCost = cost.owner();
    ownerCostSaid = cost.said();
    otherCost = cost.other();
    totalCost = cost.total();
  }

  /** The editable values, for comparison. */
  List<@Nullable Object> state() {
    return Arrays.asList(
        ownerId,
        description,
        time(),
        includeNonoperationalHours,
        markFirstResponse,
        typeId,
        cost());
  }

  /** Whether the work was an answer to the requester. */
  boolean responds() {
    return markFirstResponse;
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
