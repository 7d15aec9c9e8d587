package org.relaydesk.engine.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {
  private static final byte[] MASTER = bytes(1);
  private static final byte[] KEY = bytes(2);

  @Test
  void whatWasWrappedIsOpenedAgain() throws GeneralSecurityException {
    String wrapped = Wrapping.wrap(MASTER, KEY, "api-key-hash");
    assertThat(Wrapping.unwrap(MASTER, wrapped, "api-key-hash")).isEqualTo(KEY);
  }

  @Test
  void theSameKeyIsNeverWrappedTwiceAlike() {
    assertThat(Wrapping.wrap(MASTER, KEY, "p")).isNotEqualTo(Wrapping.wrap(MASTER, KEY, "p"));
  }

  @Test
  void anotherMasterKeyOpensNothing() {
    String wrapped = Wrapping.wrap(MASTER, KEY, "p");
    assertRefused(bytes(3), wrapped, "p");
  }

  @Test
  void aKeyServesItsPurposeOnly() {
    String wrapped = Wrapping.wrap(MASTER, KEY, "api-key-hash");
    assertRefused(MASTER, wrapped, "column");
  }

  @Test
  void aChangeOfAnyByteIsNoticed() {
    byte[] whole = Base64.getDecoder().decode(Wrapping.wrap(MASTER, KEY, "p"));
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      assertRefused(MASTER, Base64.getEncoder().encodeToString(changed), "p");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "AAAAAAAAAAAAAAAA", "no base64!"})
  void whatWasCutOrIsNoneIsRefusedLikeAnotherKey(String wrapped) {
    assertRefused(MASTER, wrapped, "p");
  }

  private static void assertRefused(byte[] master, String wrapped, String purpose) {
    assertThatThrownBy(() -> Wrapping.unwrap(master, wrapped, purpose))
        .isInstanceOf(GeneralSecurityException.class);
  }

  private static byte[] bytes(int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
