package org.relaydesk.apikey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The key of a support rep, without its value: the store holds a keyed hash. */
@Entity
@Table(name = "api_key")
public class ApiKey {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_key_seq")
  @SequenceGenerator(name = "api_key_seq", sequenceName = "api_key_seq", allocationSize = 1)
  @Column(name = "id")
  private @Nullable Long id;

  @Column(name = "person_id")
  private long personId;

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

  protected ApiKey() {}

  ApiKey(long personId) {
    this.personId = personId;
  }

  /**
   * Takes a new value; the old one is dead.
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
  }

  long personId() {
    return personId;
  }

  String prefix() {
    return prefix;
  }

  String keyHash() {
    return keyHash;
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

  boolean expired(long now) {
    return expiresAt != null && expiresAt <= now;
  }
}
