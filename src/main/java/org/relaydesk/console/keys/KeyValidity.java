package org.relaydesk.console.keys;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.apikey.KeyState;
import org.relaydesk.apikey.KeyStore;

/** Whether a key works, in a word: the API's, and one more for what expires soon. */
@Named
@ApplicationScoped
public class KeyValidity {
  @EJB private KeyStore store;

  /** The word for a key as the API answers it; empty for none. */
  public String of(@Nullable Map<String, @Nullable Object> key) {
    if (key == null || key.isEmpty()) {
      return "";
    }
    return isActive(key) && key.get("expires_time") instanceof Map<?, ?> time && isExpiring(time)
        ? "expiring"
        : String.valueOf(key.get("state"));
  }

  private static boolean isActive(Map<String, @Nullable Object> key) {
    return "active".equals(key.get("state"));
  }

  private boolean isExpiring(Map<?, ?> time) {
    long expiresAt = Long.parseLong(String.valueOf(time.get("value")));
    return store.validity(expiresAt) == KeyState.Validity.EXPIRING;
  }
}
