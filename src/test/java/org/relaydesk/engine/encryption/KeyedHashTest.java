package org.relaydesk.engine.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.relaydesk.ground.kernel.Inside;

class KeyedHashTest {
  @Test
  void theHashDependsOnTheKeyOfThisDesk() {
    String secret = "rdk_example";
    assertThat(GivenHash.of(1).of(secret))
        .isEqualTo(GivenHash.of(1).of(secret))
        .matches("[0-9a-f]{64}");
    assertThat(GivenHash.of(1).of(secret)).isNotEqualTo(GivenHash.of(2).of(secret));
    assertThat(GivenHash.of(1).of(secret)).isNotEqualTo(GivenHash.of(1).of(secret + "x"));
  }

  @Test
  void oneHashLeavesNothingBehindForTheNext() {
    KeyedHash hash = GivenHash.of(1);
    String first = hash.of("rdk_example");
    assertThat(hash.of("rdk_another")).isEqualTo(GivenHash.of(1).of("rdk_another"));
    assertThat(hash.of("rdk_example")).isEqualTo(first);
  }

  @Test
  void thereIsNoHashBeforeTheKeysAreOpen() {
    KeyedHash unopened = Inside.put(new KeyedHash(), "ring", new KeyRing());
    assertThatThrownBy(() -> unopened.of("x")).isInstanceOf(IllegalStateException.class);
  }
}
