package org.relaydesk.engine.encryption;

import java.util.Arrays;
import org.relaydesk.ground.kernel.Inside;

/** The keyed hash of a desk whose keys are open. */
public final class GivenHash {
  private GivenHash() {}

  /** Of the desk whose key is this byte, again and again. */
  public static KeyedHash of(int keyByte) {
    KeyRing ring = new KeyRing();
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) keyByte);
    ring.put(KeyRing.API_KEY_HASH, key);
    Arrays.fill(key, (byte) 0);
    return Inside.put(new KeyedHash(), "ring", ring);
  }
}
