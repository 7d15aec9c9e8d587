package org.relaydesk.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An entry of the audit log: who did what to what. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
  @SequenceGenerator(
      name = "audit_entry_seq",
      sequenceName = "audit_entry_seq",
      allocationSize = 50)
  @Column(name = "id")
  private @Nullable Long id;

  @Column(name = "happened_at", updatable = false)
  private long happenedAt;

  @Column(name = "actor_id", updatable = false)
  private @Nullable Long actorId;

  @Column(name = "actor_name", updatable = false)
  private @Nullable String actorName;

  @Column(name = "key_prefix", updatable = false)
  private @Nullable String keyPrefix;

  @Column(name = "address", updatable = false)
  private @Nullable String address;

  @Column(name = "action", updatable = false)
  private String action = "";

  @Column(name = "subject_type", updatable = false)
  private @Nullable String subjectType;

  @Column(name = "subject_id", updatable = false)
  private @Nullable Long subjectId;

  @Column(name = "subject_name", updatable = false)
  private @Nullable String subjectName;

  @Column(name = "state_before", updatable = false)
  private @Nullable String before;

  @Column(name = "state_after", updatable = false)
  private @Nullable String after;

  protected AuditEntry() {}

  AuditEntry(AuditEvent act, long now) {
    happenedAt = now;
    actorId = act.actor().id();
    actorName = act.actor().name();
    keyPrefix = act.actor().keyPrefix();
    address = act.actor().address();
    action = act.action();
    subjectType = act.subject().type();
    subjectId = act.subject().id();
    subjectName = act.subject().name();
  }

  /** Sets what the act changed, as JSON without secrets. */
  AuditEntry changing(@Nullable String newBefore, @Nullable String newAfter) {
    before = newBefore;
    after = newAfter;
    return this;
  }
}
