package org.relaydesk.apikey;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.relaydesk.base.database.ChangeStamps;
import org.relaydesk.base.database.StampedCache;
import org.relaydesk.base.encryption.KeyedHash;
import org.relaydesk.base.kernel.Caller;
import org.relaydesk.base.kernel.DeskClock;
import org.relaydesk.people.RepAccess;
import org.relaydesk.people.RepDirectory;

/** Finds whose a key is: from memory where it was used before, and then without any statement. */
@ApplicationScoped
public class KeyHolders {
  @Inject private ChangeStamps stamps;
  @EJB private ApiKeys keys;
  @Inject private RepDirectory directory;
  @Inject private KeyedHash hash;
  @Inject private DeskClock clock;
  private StampedCache<String, KeyEntry> cache;

  @PostConstruct
  void prepare() {
    cache = stamps.cache(RepDirectory.TOPIC);
  }

  /** Who may act by this key now; empty where it is wrong, expired, or its rep may not sign in. */
  Optional<Caller> callerBy(String key) {
    if (!KeyText.plausible(key)) {
      return Optional.empty();
    }
    String keyHash = hash.of(key);
    return cache
        .find(keyHash, () -> keys.byHash(keyHash))
        .filter(entry -> equal(entry.keyHash(), keyHash))
        .filter(entry -> entry.expiresAt() == null || entry.expiresAt() > clock.now())
        .flatMap(
            entry ->
                directory
                    .byId(entry.personId())
                    .filter(RepAccess::loginEnabled)
                    .map(rep -> rep.caller(entry.prefix())));
  }

  private static boolean equal(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.US_ASCII), b.getBytes(StandardCharsets.US_ASCII));
  }
}
