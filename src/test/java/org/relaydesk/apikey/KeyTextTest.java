package org.relaydesk.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyTextTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Test
  void aKeyHasAKnownStartManyRandomLettersAndAChecksum() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      String key = KeyText.generate(RANDOM);
      assertThat(key).matches("rdk_[0-9A-Za-z]{46}");
      assertThat(KeyText.plausible(key)).isTrue();
      made.add(KeyText.prefix(key));
    }
    assertThat(made).as("even the shown parts differ").hasSize(200);
  }

  @Test
  void oneWrongOrSwappedLetterIsNoticed() {
    String key = KeyText.generate(RANDOM);
    for (int i = 4; i < key.length(); i++) {
      char other = key.charAt(i) == 'a' ? 'b' : 'a';
      assertThat(KeyText.plausible(key.substring(0, i) + other + key.substring(i + 1))).isFalse();
    }
    assertThat(KeyText.plausible(key.substring(0, key.length() - 1))).isFalse();
    assertThat(KeyText.plausible(key + "0")).isFalse();
  }

  @Test
  void anOperatorsOwnKeyHasNoChecksumButBounds() {
    assertThat(KeyText.plausible("an-operators-own-key")).isTrue();
    assertThat(KeyText.plausible("an-operators-own-ke")).isFalse();
    assertThat(KeyText.plausible("k".repeat(200))).isTrue();
    assertThat(KeyText.plausible("k".repeat(201))).isFalse();
    assertThat(KeyText.plausible("")).isFalse();
  }

  @Test
  void whatIsShownOfAKeyLeavesMostOfItSecret() {
    String key = KeyText.generate(RANDOM);
    assertThat(KeyText.prefix(key)).hasSize(12).isEqualTo(key.substring(0, 12));
    assertThat(KeyText.prefix("an-operators-own-key")).isEqualTo("an-op");
    assertThat(KeyText.prefix("k".repeat(200))).hasSize(12);
  }
}
