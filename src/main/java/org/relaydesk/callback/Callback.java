package org.relaydesk.callback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.relaydesk.request.change.RequestResolved;

/**
 * A callback: payload, target and state. The outbox claims and settles rows by SQL, not by this
 * entity.
 */
@Entity
@Table(name = "callback")
@SuppressWarnings("UnusedVariable") // written only; read by statements
public class Callback {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "callback_seq")
  @SequenceGenerator(name = "callback_seq", sequenceName = "callback_seq", allocationSize = 10)
  @Column(name = "id")
  private @Nullable Long id;

  @Column(name = "request_id")
  private long requestId;

  @Column(name = "passage_no")
  private int passageNo;

  @Column(name = "webhook_id")
  private String webhookId = "";

  @Column(name = "owner_id")
  private long ownerId;

  @Column(name = "url")
  private String url = "";

  @Column(name = "target")
  private String target = "";

  @Column(name = "http_method")
  private String method = "";

  @Column(name = "payload")
  private String payload = "";

  @Column(name = "state")
  private String state = "";

  @Column(name = "attempts")
  private int attempts;

  @Column(name = "created_at")
  private long createdAt;

  @Column(name = "due_since")
  private long dueSince;

  @Column(name = "next_attempt_at")
  private @Nullable Long nextAttemptAt;

  @Column(name = "delivered_at")
  private @Nullable Long deliveredAt;

  @Column(name = "lease_token")
  private @Nullable String leaseToken;

  @Column(name = "last_error")
  private @Nullable String lastError;

  protected Callback() {}

  Callback(RequestResolved resolved, String webhookId, String target, String payload) {
    this.requestId = resolved.requestId();
    this.passageNo = resolved.passageNo();
    this.ownerId = resolved.ownerId();
    this.url = resolved.url();
    this.method = resolved.method();
    this.webhookId = webhookId;
    this.target = target;
    this.payload = payload;
    this.createdAt = resolved.at();
  }

  /** Makes it due at once, or waiting if the ticket's queue is busy. */
  void queue(CallbackQueue queue) {
    state = (queue.busy() ? CallbackState.WAITING : CallbackState.DUE).text();
    attempts = 0;
    dueSince = queue.now();
    nextAttemptAt = queue.now();
    deliveredAt = null;
    leaseToken = null;
    lastError = null;
  }

  /** Makes its next attempt due at once. */
  void hurry(long now) {
    nextAttemptAt = now;
  }

  /** Marks it as never to be sent. */
  void refuse(String rule) {
    state = CallbackState.REFUSED.text();
    nextAttemptAt = null;
    lastError = rule;
  }

  /** Names the target of a callback that was refused before; it isn't any more. */
  void allow(String allowedTarget) {
    target = allowedTarget;
  }

  CallbackState state() {
    return CallbackState.of(state);
  }

  String url() {
    return url;
  }
}
