package org.relaydesk.apikey;

import org.jspecify.annotations.Nullable;
import org.relaydesk.base.query.Output;

/**
 * A key as an administrator sees it (contract §13, 37).
 *
 * @param value only when it was just made
 * @param expiresAt milliseconds since the epoch; null never
 */
public record KeyState(
    @Nullable String value,
    String prefix,
    long createdAt,
    @Nullable Long expiresAt,
    boolean expired) {

  static KeyState of(ApiKey key, @Nullable String value, long now) {
    return new KeyState(value, key.prefix(), key.createdAt(), key.expiresAt(), key.expired(now));
  }

  void write(Output out) {
    if (value != null) {
      out.text("value", value);
    }
    out.text("prefix", prefix);
    out.time("created_time", createdAt);
    out.time("expires_time", expiresAt);
    out.text("state", expired ? "expired" : "active");
  }

  @Override
  public String toString() {
    return "KeyState[" + prefix + "]";
  }
}
