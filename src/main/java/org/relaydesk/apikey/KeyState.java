package org.relaydesk.apikey;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;

/**
 * A key as an administrator sees it (contract §13, 37).
 *
 * @param value only when it was just made
 * @param expiresAt milliseconds since the epoch; null never
 * @param lastUse of this value; null not yet
 * @param previous the value before this one, while it is valid, too; else null
 * @param validity whether it works
 */
public record KeyState(
    @Nullable String value,
    String prefix,
    long createdAt,
    @Nullable Long expiresAt,
    @Nullable Use lastUse,
    @Nullable Previous previous,
    Validity validity) {

  /** The members that answers show of a rep's key. */
  static final List<Member> SHOWN =
      List.of(
          KeyTerms.VALUE,
          new Member("prefix", ValueType.TEXT, "How its value begins."),
          new Member("created_time", ValueType.TIME, "When it was made."),
          new Member("expires_time", ValueType.TIME, "When it ends; null never."),
          new Member("last_used_time", ValueType.TIME, "When it was used last."),
          new Member("last_used_address", ValueType.TEXT, "Where that call came from."),
          new Member("state", ValueType.word("active", "expired"), "Whether it works now."),
          new Member(
              "previous",
              ValueType.object(
                  "PreviousKey",
                  new Member("prefix", ValueType.TEXT, "How the old value begins."),
                  new Member("expires_time", ValueType.TIME, "When the old value ends.")),
              "The value that it replaced, while that still works."));

  /** Whether a key works, and whether it will. */
  public enum Validity {
    ACTIVE,
    /** Works, and soon won't. */
    EXPIRING,
    EXPIRED;

    /** As answers write it: what expires soon is active until then (contract §13, 37). */
    public String text() {
      return this == EXPIRED ? "expired" : "active";
    }
  }

  /**
   * When and from where a key was used last.
   *
   * @param at milliseconds since the epoch
   */
  public record Use(long at, @Nullable String address) {}

  /**
   * A former value that is still valid.
   *
   * @param until milliseconds since the epoch
   */
  public record Previous(String prefix, long until) {}

  /** The same state with a use that is not stored yet, if it is the later one. */
  KeyState usedLater(Optional<Use> later) {
    return later
        .filter(use -> lastUse == null || use.at() > lastUse.at())
        .map(use -> new KeyState(value, prefix, createdAt, expiresAt, use, previous, validity))
        .orElse(this);
  }

  /** When it was used last, milliseconds since the epoch; null not yet. */
  public @Nullable Long lastUsedAt() {
    return lastUse == null ? null : lastUse.at();
  }

  /** Writes the key as answers show it; its value only if it was just made. */
  public void write(Output out) {
    if (value != null) {
      out.text("value", value);
    }
    out.text("prefix", prefix);
    out.time("created_time", createdAt);
    out.time("expires_time", expiresAt);
    out.time("last_used_time", lastUsedAt());
    out.text("last_used_address", lastUse == null ? null : lastUse.address());
    out.text("state", validity.text());
    if (previous == null) {
      out.nothing("previous");
    } else {
      out.json().writeStartObject("previous");
      out.text("prefix", previous.prefix());
      out.time("expires_time", previous.until());
      out.json().writeEnd();
    }
  }

  /** Writes the key as the audit log keeps it. */
  public void tell(Output out) {
    out.text("prefix", prefix);
    out.time("expires_time", expiresAt);
    out.time("old_value_until", previous == null ? null : previous.until());
  }

  @Override
  public String toString() {
    return "KeyState[" + prefix + "]";
  }
}
