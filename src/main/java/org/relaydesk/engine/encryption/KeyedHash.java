package org.relaydesk.engine.encryption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The hash by which API keys are stored and found: HMAC-SHA-256 with a key of its own. */
@ApplicationScoped
public class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";

  @Inject private KeyRing ring;
  private volatile @Nullable Mac ready;

  /** 64 hex digits. */
  public String of(String secret) {
    try {
      byte[] hash = mac().doFinal(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
    }
  }

  /** A copy of one that is set up: setting one up costs more than the hash, and each call asks. */
  private Mac mac() throws GeneralSecurityException {
    Mac mac = ready;
    if (mac == null) {
      mac = setUp();
      ready = mac;
    }
    try {
      return (Mac) mac.clone();
    } catch (CloneNotSupportedException e) {
      return setUp(); // A security token's, say, can't be copied.
    }
  }

  private Mac setUp() throws GeneralSecurityException {
    Mac mac = Mac.getInstance(ALGORITHM);
    mac.init(new SecretKeySpec(ring.key(KeyRing.API_KEY_HASH), ALGORITHM));
    return mac;
  }
}
