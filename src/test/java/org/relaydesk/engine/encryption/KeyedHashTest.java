package org.relaydesk.engine.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.relaydesk.ground.kernel.Inside;

class KeyedHashTest {
  @Test
  void theHashDependsOnTheKeyOfThisDesk() {
    String secret = "rdk_example";
    assertThat(hash(1).of(secret)).isEqualTo(hash(1).of(secret)).matches("[0-9a-f]{64}");
    assertThat(hash(1).of(secret)).isNotEqualTo(hash(2).of(secret));
    assertThat(hash(1).of(secret)).isNotEqualTo(hash(1).of(secret + "x"));
  }

  @Test
  void oneHashLeavesNothingBehindForTheNext() {
    KeyedHash hash = hash(1);
    String first = hash.of("rdk_example");
    assertThat(hash.of("rdk_another")).isEqualTo(hash(1).of("rdk_another"));
    assertThat(hash.of("rdk_example")).isEqualTo(first);
  }

  @Test
  void thereIsNoHashBeforeTheKeysAreOpen() {
    KeyedHash unopened = Inside.put(new KeyedHash(), "ring", new KeyRing());
    assertThatThrownBy(() -> unopened.of("x")).isInstanceOf(IllegalStateException.class);
  }

  private static KeyedHash hash(int keyByte) {
    KeyRing ring = new KeyRing();
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) keyByte);
    ring.put(KeyRing.API_KEY_HASH, key);
    Arrays.fill(key, (byte) 0);
    return Inside.put(new KeyedHash(), "ring", ring);
  }
}
