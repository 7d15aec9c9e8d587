package org.relaydesk.apikey;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.database.ChangeStamps;
import org.relaydesk.base.encryption.KeyedHash;
import org.relaydesk.base.kernel.Allows;
import org.relaydesk.base.kernel.CurrentCaller;
import org.relaydesk.base.kernel.DeskClock;
import org.relaydesk.base.kernel.Failure;
import org.relaydesk.base.kernel.Open;
import org.relaydesk.base.settings.DeskConfig;
import org.relaydesk.base.settings.Settings;
import org.relaydesk.people.LoginDisabled;
import org.relaydesk.people.RepDirectory;
import org.relaydesk.people.SupportRep;

/** Keeps the keys of the support reps: one each. */
@Stateless
public class ApiKeys {
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext private EntityManager em;
  @Inject private CurrentCaller caller;
  @Inject private ChangeStamps stamps;
  @Inject private KeyedHash hash;
  @Inject private KeyUse use;
  @Inject private DeskClock clock;
  @Inject private DeskConfig config;

  /**
   * Makes the rep's key, or a new value for it: the old one is dead from then on. Nobody makes one
   * that may more than himself.
   *
   * @param expiresAt milliseconds since the epoch; null never
   * @return with the value, which is shown this once
   */
  @Allows("keys.add")
  public KeyState generate(long personId, @Nullable Long expiresAt) {
    if (expiresAt != null && expiresAt <= clock.now()) {
      throw Failure.CONTRADICTING_TIMES.of("expires_time", "A key can't expire in the past");
    }
    SupportRep rep = locked(personId);
    caller.get().requireAll(rep.grants());
    if (!rep.loginEnabled()) {
      throw Failure.INVALID_VALUE.of(
          "technician", "A rep without login permission can't have a key");
    }
    return issue(personId, KeyText.generate(RANDOM), caller.get().personId(), expiresAt);
  }

  /** The same for the caller's own key, where the settings let everyone have one. */
  @Open("everyone's own key, where relaydesk.key.self-service says so")
  public KeyState generateOwn(@Nullable Long expiresAt) {
    requireSelfService();
    return generate(caller.get().personId(), expiresAt);
  }

  /** The state of the caller's own key; empty where he has none. */
  @Open("everyone's own key, where relaydesk.key.self-service says so")
  public Optional<KeyState> ownState() {
    return state(caller.get().personId());
  }

  /** Ends the caller's own key. */
  @Open("everyone's own key, where relaydesk.key.self-service says so")
  public void deleteOwn() {
    requireSelfService();
    delete(caller.get().personId());
  }

  private void requireSelfService() {
    if (!config.get(Settings.KEY_SELF_SERVICE)) {
      throw Failure.FORBIDDEN.because("Here an administrator makes the API keys");
    }
  }

  /** Gives a rep a key whose value the operator or the first start chose. */
  @Open("part of the first start")
  public void issueFirst(long personId, String value) {
    issue(personId, value, null, null);
  }

  private KeyState issue(
      long personId, String value, @Nullable Long byId, @Nullable Long expiresAt) {
    ApiKey key = find(personId).orElseGet(() -> new ApiKey(personId));
    key.renew(KeyText.prefix(value), hash.of(value), byId, clock.now(), expiresAt);
    em.persist(key);
    stamps.raise(RepDirectory.TOPIC);
    return KeyState.of(key, value, clock.now());
  }

  /** The state of the rep's key; empty where he has none. */
  @Allows("keys.view")
  public Optional<KeyState> state(long personId) {
    requireRep(em.find(SupportRep.class, personId), personId);
    return find(personId)
        .map(key -> KeyState.of(key, null, clock.now()))
        .map(state -> state.usedAt(use.of(personId).orElse(null)));
  }

  /** Ends the rep's key. */
  @Allows("keys.delete")
  public void delete(long personId) {
    locked(personId);
    ApiKey key =
        find(personId)
            .orElseThrow(() -> Failure.NOT_FOUND.of("id", "The support rep has no API key"));
    em.remove(key);
    stamps.raise(RepDirectory.TOPIC);
  }

  /** Who may no longer sign in has no key either. */
  @Open("part of the use case that forbids the login")
  public void endWithLogin(@Observes LoginDisabled event) {
    find(event.personId()).ifPresent(em::remove);
  }

  /** The key with this hash; for the filter, which checks what it finds. */
  @Open("finds out who calls")
  public Optional<KeyEntry> byHash(String keyHash) {
    return em.createQuery("select k from ApiKey k where k.keyHash = :hash", ApiKey.class)
        .setParameter("hash", keyHash)
        .getResultStream()
        .map(key -> new KeyEntry(key.personId(), key.prefix(), key.keyHash(), key.expiresAt()))
        .findFirst();
  }

  private Optional<ApiKey> find(long personId) {
    return em.createQuery("select k from ApiKey k where k.personId = :person", ApiKey.class)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** Two who generate at once go one after the other: exactly one valid key remains. */
  private SupportRep locked(long personId) {
    SupportRep rep = em.find(SupportRep.class, personId, LockModeType.PESSIMISTIC_WRITE);
    return requireRep(rep, personId);
  }

  private static SupportRep requireRep(@Nullable SupportRep rep, long personId) {
    if (rep == null) {
      throw Failure.NOT_FOUND.of("id", "No support rep has the id " + personId);
    }
    return rep;
  }
}
