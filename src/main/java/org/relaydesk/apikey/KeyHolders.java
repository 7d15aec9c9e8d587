package org.relaydesk.apikey;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.relaydesk.base.database.ChangeStamps;
import org.relaydesk.base.database.StampedCache;
import org.relaydesk.base.encryption.KeyedHash;
import org.relaydesk.base.kernel.Caller;
import org.relaydesk.base.kernel.DeskClock;
import org.relaydesk.people.RepDirectory;

/** Finds whose a key is: from memory where it was used before, and then without any statement. */
@ApplicationScoped
public class KeyHolders {
  @Inject private ChangeStamps stamps;
  @EJB private KeyStore keys;
  @Inject private Instance<KeyHolder> kinds;
  @Inject private KeyedHash hash;
  @Inject private DeskClock clock;
  private StampedCache<String, KeyEntry> cache;
  private List<KeyHolder> everyKind = List.of();

  @PostConstruct
  void prepare() {
    cache = stamps.cache(RepDirectory.TOPIC);
    everyKind = kinds.stream().toList();
  }

  /**
   * Who may act by this key now; empty where it is wrong, expired, or its holder may not act, or
   * not from there.
   */
  Optional<Caller> callerBy(String key, String address) {
    if (!KeyText.plausible(key)) {
      return Optional.empty();
    }
    String keyHash = hash.of(key);
    AtomicBoolean unknown = new AtomicBoolean();
    Optional<KeyEntry> valid =
        cache
            .find(
                keyHash,
                () -> {
                  unknown.set(true);
                  return keys.byHash(keyHash);
                })
            .filter(entry -> equal(entry.keyHash(), keyHash))
            .filter(entry -> entry.expiresAt() == null || entry.expiresAt() > clock.now());
    Optional<Caller> caller = valid.flatMap(entry -> caller(entry, address));
    if (caller.isEmpty() && unknown.get()) {
      valid.ifPresent(entry -> everyKind.forEach(KeyHolder::refresh));
      caller = valid.flatMap(entry -> caller(entry, address));
    }
    return caller;
  }

  /** For the audit log, why there is no caller by a key. */
  String fault(String key) {
    if (!KeyText.plausible(key)) {
      return "Not a key";
    }
    String keyHash = hash.of(key);
    Optional<KeyEntry> found = cache.find(keyHash, () -> keys.byHash(keyHash));
    if (found.isEmpty()) {
      return "Unknown";
    }
    Long expiresAt = found.get().expiresAt();
    return expiresAt != null && expiresAt <= clock.now()
        ? "Expired"
        : "Its holder may not act, or not from there";
  }

  private Optional<Caller> caller(KeyEntry entry, String address) {
    return everyKind.stream()
        .flatMap(kind -> kind.caller(entry.holderId(), entry.prefix(), address).stream())
        .findFirst();
  }

  private static boolean equal(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.US_ASCII), b.getBytes(StandardCharsets.US_ASCII));
  }
}
