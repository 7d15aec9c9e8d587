package org.relaydesk.callback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.Details;

/** An attempt to deliver a callback, with its outcome. */
@Entity
@Table(name = "callback_attempt")
public class CallbackAttempt {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "callback_attempt_seq")
  @SequenceGenerator(
      name = "callback_attempt_seq",
      sequenceName = "callback_attempt_seq",
      allocationSize = 50)
  @Column(name = "id")
  private @Nullable Long id;

  @Column(name = "callback_id")
  private long callbackId;

  @Column(name = "attempted_at")
  private long attemptedAt;

  @Column(name = "duration_ms")
  private long durationMillis;

  @Column(name = "http_status")
  private @Nullable Integer httpStatus;

  @Column(name = "error")
  private @Nullable String error;

  protected CallbackAttempt() {}

  long callbackId() {
    return callbackId;
  }

  long attemptedAt() {
    return attemptedAt;
  }

  long durationMillis() {
    return durationMillis;
  }

  @Nullable Integer httpStatus() {
    return httpStatus;
  }

  @Nullable String error() {
    return error;
  }

  /** The attempts of a page of callbacks. */
  static Details<CallbackAttempt> details() {
    return new Details<>(CallbackAttempt.class, "callbackId", CallbackAttempt::callbackId);
  }
}
