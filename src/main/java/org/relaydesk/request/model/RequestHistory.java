package org.relaydesk.request.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.people.Person;

/** One operation on a ticket, with the fields that it changed (contract §13, 31). */
@Entity
@Table(name = "request_history")
@SuppressWarnings("UnusedVariable") // written only; read by queries
public class RequestHistory {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_history_seq")
  @SequenceGenerator(
      name = "request_history_seq",
      sequenceName = "request_history_seq",
      allocationSize = 50)
  @Column(name = "id")
  private @Nullable Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "request_id")
  private @Nullable Request request;

  @Column(name = "request_id", insertable = false, updatable = false)
  private long requestId;

  @Column(name = "operation")
  private String operation = "";

  @Column(name = "actor_id")
  private long actorId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "actor_id", insertable = false, updatable = false)
  private @Nullable Person actor;

  @Column(name = "happened_at")
  private long happenedAt;

  @OneToMany(mappedBy = "history", cascade = CascadeType.PERSIST)
  private List<RequestHistoryChange> changes = new ArrayList<>();

  protected RequestHistory() {}

  /**
   * One operation, not yet stored.
   *
   * @param happenedAt milliseconds since the epoch
   */
  public RequestHistory(Request request, String operation, long actorId, long happenedAt) {
    this.request = request;
    this.operation = operation;
    this.actorId = actorId;
    this.happenedAt = happenedAt;
  }

  /**
   * Tells what changed.
   *
   * @param oldText as people read it; null for nothing
   * @param newText as people read it; null for nothing
   */
  public void add(String field, @Nullable String oldText, @Nullable String newText) {
    changes.add(new RequestHistoryChange(this, field, oldText, newText));
  }
}
