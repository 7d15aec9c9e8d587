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

  /** A clone of a prepared Mac: preparing one costs more than the hash. */
  private Mac mac() throws GeneralSecurityException {
    Mac mac = ready;
    if (mac == null) {
      mac = setUp();
      ready = mac;
    }
    try {
      return (Mac) mac.clone();
    } catch (CloneNotSupportedException e) {
      return setUp(); // Some providers' can't be cloned, as a security token's.
    }
  }

  private Mac setUp() throws GeneralSecurityException {
    Mac mac = Mac.getInstance(ALGORITHM);
    mac.init(new SecretKeySpec(ring.key(KeyRing.API_KEY_HASH), ALGORITHM));
    return mac;
  }
}
