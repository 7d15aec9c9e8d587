package org.relaydesk.apikey;

import org.jspecify.annotations.Nullable;
import org.relaydesk.base.query.Output;

/**
 * A key as an administrator sees it (contract §13, 37).
 *
 * @param value only when it was just made
 * @param expiresAt milliseconds since the epoch; null never
 * @param lastUsedAt milliseconds since the epoch; null not yet
 */
public record KeyState(
    @Nullable String value,
    String prefix,
    long createdAt,
    @Nullable Long expiresAt,
    @Nullable Long lastUsedAt,
    boolean expired) {

  static KeyState of(ApiKey key, @Nullable String value, long now) {
    return new KeyState(
        value, key.prefix(), key.createdAt(), key.expiresAt(), key.lastUsedAt(), key.expired(now));
  }

  /** With a use that is not written down yet. */
  KeyState usedAt(@Nullable Long later) {
    boolean ofThisValue = later != null && later >= createdAt;
    return new KeyState(
        value, prefix, createdAt, expiresAt, ofThisValue ? later : lastUsedAt, expired);
  }

  /** Writes what may be known of it; its value only where it was just made. */
  public void write(Output out) {
    if (value != null) {
      out.text("value", value);
    }
    out.text("prefix", prefix);
    out.time("created_time", createdAt);
    out.time("expires_time", expiresAt);
    out.time("last_used_time", lastUsedAt);
    out.text("state", expired ? "expired" : "active");
  }

  @Override
  public String toString() {
    return "KeyState[" + prefix + "]";
  }
}
