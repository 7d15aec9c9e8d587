package org.relaydesk.apikey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.encryption.KeyedHash;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/**
 * Keeps the keys themselves: one for each holder. The use cases in front of it say who may do what,
 * and raise {@link org.relaydesk.people.RepDirectory#TOPIC}, last in their transaction.
 */
@Stateless
@Open("part of the use cases of reps' and integrations' keys")
public class KeyStore {
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext private EntityManager em;
  @Inject private CurrentCaller caller;
  @Inject private KeyedHash hash;
  @Inject private KeyUse use;
  @Inject private DeskClock clock;
  @Inject private DeskConfig config;

  /**
   * Makes a holder's key, or a new value for it. The use case that calls this holds a lock on the
   * holder.
   *
   * @return with the value, which is shown this once
   */
  public KeyState issue(long holderId, KeyTerms terms) {
    requireToCome(terms.expiresAt());
    Long byId = caller.find().map(Caller::personId).orElse(null);
    return issue(holderId, KeyText.generate(RANDOM), byId, terms);
  }

  /** Gives a rep a key whose value the operator or the first start chose. */
  public void issueFirst(long personId, String value) {
    issue(personId, value, null, KeyTerms.PLAIN);
  }

  private KeyState issue(long holderId, String value, @Nullable Long byId, KeyTerms terms) {
    Optional<ApiKey> known = find(holderId);
    ApiKey key = known.orElseGet(() -> new ApiKey(holderId));
    ApiKey.Value old = key.value();
    long now = clock.now();
    key.renew(KeyText.prefix(value), hash.of(value), byId, now, terms.expiresAt());
    if (known.isPresent() && !terms.overlap().isZero()) {
      key.keepOld(old, now + terms.overlap().toMillis());
    }
    em.persist(key);
    return state(key, value);
  }

  /**
   * Changes when a holder's key expires.
   *
   * @param expiresAt milliseconds since the epoch; null never
   */
  public void expireAt(long holderId, @Nullable Long expiresAt) {
    ApiKey key = find(holderId).orElseThrow();
    if (Objects.equals(key.expiresAt(), expiresAt)) {
      return; // An input may repeat the expiry of an expired key.
    }
    requireToCome(expiresAt);
    key.expireAt(expiresAt);
  }

  private void requireToCome(@Nullable Long expiresAt) {
    if (expiresAt != null && expiresAt <= clock.now()) {
      throw Failure.CONTRADICTING_TIMES.of("expires_time", "A key can't expire in the past");
    }
  }

  /** The state of a holder's key; empty where there is none. */
  public Optional<KeyState> state(long holderId) {
    return find(holderId).map(key -> state(key, null));
  }

  private KeyState state(ApiKey key, @Nullable String value) {
    Long usedAt = key.lastUsedAt();
    KeyState.Use used = usedAt == null ? null : new KeyState.Use(usedAt, key.lastUsedFrom());
    return new KeyState(
            value,
            key.prefix(),
            key.createdAt(),
            key.expiresAt(),
            used,
            previous(key),
            validity(key.expiresAt()))
        .usedLater(use.last(key.holderId(), key.prefix()));
  }

  private KeyState.@Nullable Previous previous(ApiKey key) {
    Long until = key.previousUntil();
    return until == null || until <= clock.now()
        ? null
        : new KeyState.Previous(String.valueOf(key.previousPrefix()), until);
  }

  /**
   * The validity of a key that expires then.
   *
   * @param expiresAt milliseconds since the epoch; null never
   */
  public KeyState.Validity validity(@Nullable Long expiresAt) {
    if (expiresAt == null) {
      return KeyState.Validity.ACTIVE;
    }
    if (expiresAt <= clock.now()) {
      return KeyState.Validity.EXPIRED;
    }
    return expiresAt <= clock.now() + warning().toMillis()
        ? KeyState.Validity.EXPIRING
        : KeyState.Validity.ACTIVE;
  }

  /** The number of keys that soon expire. */
  public long expiring() {
    return em.createQuery(
            "select count(k) from ApiKey k where k.expiresAt > :now and k.expiresAt <= :then",
            Long.class)
        .setParameter("now", clock.now())
        .setParameter("then", clock.now() + warning().toMillis())
        .getSingleResult();
  }

  private Duration warning() {
    return Duration.ofDays(config.get(Settings.KEY_WARN_DAYS));
  }

  /** A page of the calls by a holder's key. */
  public Page calls(long holderId, ListInfo info) {
    Restriction ofHolder =
        Restriction.with(
            "holder",
            Map.of("holder", holderId),
            (builder, joins) ->
                builder.equal(joins.path("holderId"), builder.parameter(Long.class, "holder")));
    return KeyCallFields.CALLS.page(em, info, ofHolder);
  }

  /**
   * Ends a holder's key, if there is one. Deletes the key first, then its calls: {@link
   * KeyUseStore} locks in this order.
   */
  public void end(long holderId) {
    find(holderId).ifPresent(em::remove);
    em.flush();
    em.createQuery("delete from KeyCallRow c where c.holderId = :holder")
        .setParameter("holder", holderId)
        .executeUpdate();
  }

  /** The key whose present or former value has this hash. Its expiry is not checked. */
  public Optional<KeyEntry> byHash(String keyHash) {
    return em.createQuery(
            "select k from ApiKey k where k.keyHash = :hash or k.previousHash = :hash",
            ApiKey.class)
        .setParameter("hash", keyHash)
        .getResultStream()
        .map(key -> key.entry(keyHash))
        .findFirst();
  }

  /** A holder's key; empty if there is none. */
  public Optional<ApiKey> find(long holderId) {
    return em.createQuery("select k from ApiKey k where k.holderId = :holder", ApiKey.class)
        .setParameter("holder", holderId)
        .getResultStream()
        .findFirst();
  }
}
