package org.relaydesk.engine.outbox;

import org.jspecify.annotations.Nullable;

/** The outcome of an attempt. */
public sealed interface Outcome {
  /** The HTTP status where there was an answer. */
  @Nullable Integer httpStatus();

  /** The error, as a short sentence for the callbacks' list; null if there is none. */
  @Nullable String error();

  /** Accepted by the receiver. */
  record Delivered(@Nullable Integer httpStatus) implements Outcome {
    @Override
    public @Nullable String error() {
      return null;
    }
  }

  /**
   * Failed; to be tried again.
   *
   * @param retryAfterMillis how long the receiver asked us to wait, where it did
   */
  record Retry(@Nullable Integer httpStatus, String error, @Nullable Long retryAfterMillis)
      implements Outcome {}

  /** Failed for good. */
  record Stop(@Nullable Integer httpStatus, String error) implements Outcome {}

  /** Failed without an answer: refused, timed out, or an unknown name. */
  static Outcome unanswered(String error) {
    return new Retry(null, error, null);
  }

  /**
   * Reads an HTTP answer (contract §13, 5): 2xx is delivered, 410 stops, everything else is tried
   * again. A redirect is never followed and counts as a failure that is tried again, because a
   * proxy that was set up wrong is put right sooner or later.
   *
   * @param retryAfterMillis from the answer's Retry-After, null without one
   */
  static Outcome ofHttp(int status, @Nullable Long retryAfterMillis) {
    if (status >= 200 && status < 300) {
      return new Delivered(status);
    }
    if (status == 410) {
      return new Stop(status, "the receiver answered 410 (gone)");
    }
    String error = "the receiver answered " + status;
    boolean redirect = status >= 300 && status < 400;
    return new Retry(
        status, redirect ? error + "; redirects are not followed" : error, retryAfterMillis);
  }
}
