package org.relaydesk.engine.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.api.Test;
import org.relaydesk.ground.kernel.Inside;

class PasswordHashTest {
  private static final PasswordHash HASHES =
      Inside.put(new PasswordHash(), "platform", new Pbkdf2PasswordHashImpl());

  static {
    HASHES.prepare();
  }

  @Test
  void aHashSaysHowItWasMadeAndIsMadeSlowly() {
    String[] parts = HASHES.of("correct horse").split("\\$", -1);
    assertThat(parts).hasSize(4);
    assertThat(parts[0]).isEqualTo("pbkdf2-sha256");
    assertThat(Integer.parseInt(parts[1])).isGreaterThanOrEqualTo(600_000);
  }

  @Test
  void onlyThePasswordMatchesAndEachHashHasItsOwnSalt() {
    String hash = HASHES.of("correct horse");
    assertThat(HASHES.matches("correct horse", hash)).isTrue();
    assertThat(HASHES.matches("correct horsf", hash)).isFalse();
    assertThat(HASHES.matches("", hash)).isFalse();
    assertThat(HASHES.of("correct horse")).isNotEqualTo(hash);
  }

  @Test
  void anOlderHashIsReadByItsOwnIterations() {
    // 1000 iterations, salt "salt", by the test vectors' way of making it.
    String hash = "pbkdf2-sha256$1000$c2FsdA$YywoEuRtRgQQK6dhjp1tfS+BKPYma0oDJk0qBGC33LM";
    assertThat(HASHES.matches("password", hash)).isTrue();
  }

  /** Made by the release before Jakarta Security did it. */
  @Test
  void aHashThatIsStoredStaysValid() {
    String hash =
        "pbkdf2-sha256$600000$AxQlNkdYaXqLnK2+z+DxAg$TdbIZOigDa3gYq9LeyeDoxi+7XRITiOHCeV9nrR/rrE";
    assertThat(HASHES.matches("correct horse", hash)).isTrue();
    assertThat(HASHES.matches("correct horsf", hash)).isFalse();
  }

  /** Open Liberty refuses a hash whose Base64 has no fill. */
  @Test
  void theServerIsGivenWholeGroupsOfBase64() {
    List<String> given = new ArrayList<>();
    Pbkdf2PasswordHash server =
        new Pbkdf2PasswordHashImpl() {
          @Override
          public boolean verify(char[] password, String hash) {
            given.add(hash);
            return true;
          }
        };
    PasswordHash hashes = Inside.put(new PasswordHash(), "platform", server);
    assertThat(hashes.matches("x", "pbkdf2-sha256$1000$c2FsdA$YQ")).isTrue();
    assertThat(hashes.matches("x", "pbkdf2-sha256$1000$c2FsdA==$YWJj")).isTrue();
    assertThat(given)
        .containsExactly(
            "PBKDF2WithHmacSHA256:1000:c2FsdA==:YQ==", "PBKDF2WithHmacSHA256:1000:c2FsdA==:YWJj");
  }

  /** While nodes are replaced one by one, the older ones read it. */
  @Test
  void whatIsStoredKeepsItsForm() {
    assertThat(HASHES.of("correct horse"))
        .matches("pbkdf2-sha256\\$600000\\$[A-Za-z0-9+/]{22}==\\$[A-Za-z0-9+/]{43}=");
  }

  @Test
  void whatIsNoHashOfOursIsNotCompared() {
    assertThatThrownBy(() -> HASHES.matches("x", "plain"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
