package org.relaydesk.apikey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The key of a support rep or an integration. Of its value only a keyed hash is stored. For a while
 * after a new value was made, the one before it may be valid beside it.
 */
@Entity
@Table(name = "api_key")
public class ApiKey {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_key_seq")
  @SequenceGenerator(name = "api_key_seq", sequenceName = "api_key_seq", allocationSize = 1)
  @Column(name = "id")
  private @Nullable Long id;

  @Column(name = "holder_id")
  private long holderId;

  @Column(name = "prefix")
  private String prefix = "";

  @Column(name = "key_hash")
  private String keyHash = "";

  @Column(name = "created_at")
  private long createdAt;

  @Column(name = "created_by_id")
  private @Nullable Long createdById;

  @Column(name = "expires_at")
  private @Nullable Long expiresAt;

  @Column(name = "last_used_at")
  private @Nullable Long lastUsedAt;

  @Column(name = "last_used_from")
  private @Nullable String lastUsedFrom;

  @Column(name = "previous_prefix")
  private @Nullable String previousPrefix;

  @Column(name = "previous_hash")
  private @Nullable String previousHash;

  @Column(name = "previous_until")
  private @Nullable Long previousUntil;

  protected ApiKey() {}

  ApiKey(long holderId) {
    this.holderId = holderId;
  }

  /**
   * Replaces the value; the old one ends, unless {@link #keepOld} follows.
   *
   * @param newExpiresAt milliseconds since the epoch; null never
   */
  void renew(
      String newPrefix,
      String newHash,
      @Nullable Long byId,
      long now,
      @Nullable Long newExpiresAt) {
    prefix = newPrefix;
    keyHash = newHash;
    createdById = byId;
    createdAt = now;
    expiresAt = newExpiresAt;
    lastUsedAt = null;
    lastUsedFrom = null;
    previousPrefix = null;
    previousHash = null;
    previousUntil = null;
  }

  /**
   * Keeps the former value valid beside the new one, until the earlier of both ends at the latest.
   */
  void keepOld(Value old, long until) {
    previousPrefix = old.prefix();
    previousHash = old.hash();
    previousUntil = earlier(until, old.expiresAt());
  }

  /**
   * A value of a key as it is stored.
   *
   * @param prefix its public part
   * @param hash of all of it
   * @param expiresAt milliseconds since the epoch; null never
   */
  record Value(String prefix, String hash, @Nullable Long expiresAt) {}

  Value value() {
    return new Value(prefix, keyHash, expiresAt);
  }

  /**
   * Sets the expiry, in milliseconds since the epoch; null never. The former value ends no later; a
   * later change gives it no time back.
   */
  void expireAt(@Nullable Long newExpiresAt) {
    previousUntil = previousUntil();
    expiresAt = newExpiresAt;
    previousUntil = previousUntil();
  }

  /** The entry of the present or former value, whichever has this hash. */
  KeyEntry entry(String hash) {
    return hash.equals(keyHash)
        ? new KeyEntry(holderId, prefix, keyHash, expiresAt)
        : new KeyEntry(holderId, String.valueOf(previousPrefix), hash, previousUntil());
  }

  long holderId() {
    return holderId;
  }

  String prefix() {
    return prefix;
  }

  long createdAt() {
    return createdAt;
  }

  @Nullable Long expiresAt() {
    return expiresAt;
  }

  @Nullable Long lastUsedAt() {
    return lastUsedAt;
  }

  @Nullable String lastUsedFrom() {
    return lastUsedFrom;
  }

  @Nullable String previousPrefix() {
    return previousPrefix;
  }

  /** The end of the former value: never later than this one's. */
  @Nullable Long previousUntil() {
    return previousUntil == null ? null : Long.valueOf(earlier(previousUntil, expiresAt));
  }

  private static long earlier(long until, @Nullable Long end) {
    return end == null ? until : Math.min(until, end);
  }
}
