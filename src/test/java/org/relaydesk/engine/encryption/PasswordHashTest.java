package org.relaydesk.engine.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
  @Test
  void aHashSaysHowItWasMadeAndIsMadeSlowly() {
    String[] parts = PasswordHash.of("correct horse").split("\\$", -1);
    assertThat(parts).hasSize(4);
    assertThat(parts[0]).isEqualTo("pbkdf2-sha256");
    assertThat(Integer.parseInt(parts[1])).isGreaterThanOrEqualTo(600_000);
  }

  @Test
  void onlyThePasswordMatchesAndEachHashHasItsOwnSalt() {
    String hash = PasswordHash.of("correct horse");
    assertThat(PasswordHash.matches("correct horse", hash)).isTrue();
    assertThat(PasswordHash.matches("correct horsf", hash)).isFalse();
    assertThat(PasswordHash.matches("", hash)).isFalse();
    assertThat(PasswordHash.of("correct horse")).isNotEqualTo(hash);
  }

  @Test
  void anOlderHashIsReadByItsOwnIterations() {
    // 1000 iterations, salt "salt", by the test vectors' way of making it.
    String hash = "pbkdf2-sha256$1000$c2FsdA$YywoEuRtRgQQK6dhjp1tfS+BKPYma0oDJk0qBGC33LM";
    assertThat(PasswordHash.matches("password", hash)).isTrue();
  }

  @Test
  void whatIsNoHashOfOursIsNotCompared() {
    assertThatThrownBy(() -> PasswordHash.matches("x", "plain"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
