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
import java.util.function.Supplier;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.database.StampedCache;
import org.relaydesk.engine.encryption.KeyedHash;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.people.RepDirectory;

/**
 * Finds the caller who acts by a key: from memory, without a statement, if the key was used before.
 */
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
   * Checks a key. It is refused if it is wrong or expired, or its holder may not act, or not from
   * this address. An expired key is looked up like an unknown one: it takes as long, and another
   * node may just have prolonged it.
   */
  public KeyCheck check(String key, String address) {
    if (!KeyText.plausible(key)) {
      return KeyCheck.refused("Not a key");
    }
    String keyHash = hash.of(key);
    AtomicBoolean asked = new AtomicBoolean();
    Supplier<Optional<KeyEntry>> ask =
        () -> {
          asked.set(true);
          return load(keyHash, address);
        };
    Optional<KeyEntry> found = cache.find(keyHash, ask);
    if (found.filter(this::isOver).isPresent() && !asked.get()) {
      found = ask.get();
    }
    found = found.filter(entry -> equal(entry.keyHash(), keyHash));
    if (found.isEmpty()) {
      return KeyCheck.refused("Unknown");
    }
    return isOver(found.get())
        ? KeyCheck.refused("Expired")
        : caller(found.get(), address)
            .map(KeyCheck::of)
            .orElseGet(() -> KeyCheck.refused("Its holder may not act, or not from there"));
  }

  /**
   * Loads the key once its holder is in memory, too. Another node may have made both within this
   * second.
   */
  private Optional<KeyEntry> load(String keyHash, String address) {
    Optional<KeyEntry> entry = keys.byHash(keyHash);
    Optional<KeyEntry> valid = entry.filter(found -> !isOver(found));
    if (valid.isPresent() && caller(valid.get(), address).isEmpty()) {
      everyKind.forEach(KeyHolder::refresh);
    }
    return entry;
  }

  private boolean isOver(KeyEntry entry) {
    return entry.expiresAt() != null && entry.expiresAt() <= clock.now();
  }

  private Optional<Caller> caller(KeyEntry entry, String address) {
    for (KeyHolder kind : everyKind) {
      Optional<Caller> caller = kind.caller(entry.holderId(), entry.prefix(), address);
      if (caller.isPresent()) {
        return caller;
      }
    }
    return Optional.empty();
  }

  private static boolean equal(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.US_ASCII), b.getBytes(StandardCharsets.US_ASCII));
  }
}
