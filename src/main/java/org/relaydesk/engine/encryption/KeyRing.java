package org.relaydesk.engine.encryption;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The data keys, opened at the start. */
@ApplicationScoped
public class KeyRing {
  /** Keys the hashes of API keys. */
  public static final String API_KEY_HASH = "api-key-hash";

  private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

  void put(String purpose, byte[] key) {
    keys.put(purpose, key.clone());
  }

  byte[] key(String purpose) {
    byte[] key = keys.get(purpose);
    if (key == null) {
      throw new IllegalStateException("The keys are not open yet: " + purpose);
    }
    return key;
  }
}
