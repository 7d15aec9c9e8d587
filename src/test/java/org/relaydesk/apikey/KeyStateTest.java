package org.relaydesk.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyStateTest {
  private static final KeyState.Use EARLY = new KeyState.Use(1000, "192.0.2.7");
  private static final KeyState.Use LATE = new KeyState.Use(2000, "192.0.2.8");

  private static KeyState used(KeyState.@Nullable Use use) {
    return new KeyState(null, "rdk_EXAMPLE1", 500, null, use, null, KeyState.Validity.ACTIVE);
  }

  @Test
  void aUseThatIsNotWrittenDownYetCountsWhereItIsLater() {
    assertThat(used(null).usedLater(Optional.of(EARLY)).lastUse()).isEqualTo(EARLY);
    assertThat(used(EARLY).usedLater(Optional.of(LATE)).lastUse()).isEqualTo(LATE);
    assertThat(used(LATE).usedLater(Optional.of(EARLY)).lastUse()).isEqualTo(LATE);
    assertThat(used(EARLY).usedLater(Optional.empty()).lastUse()).isEqualTo(EARLY);
  }

  @Test
  void aKeyThatWasNeverUsedHasNoTimeOfIt() {
    assertThat(used(null).lastUsedAt()).isNull();
    assertThat(used(EARLY).lastUsedAt()).isEqualTo(1000);
  }

  @Test
  void whatExpiresSoonIsActiveUntilThen() {
    assertThat(KeyState.Validity.EXPIRING.text()).isEqualTo("active");
    assertThat(KeyState.Validity.EXPIRED.text()).isEqualTo("expired");
  }

  @Test
  void aValueIsInNoText() {
    KeyState made =
        new KeyState("rdk_secret", "rdk_EXAMPLE1", 1, null, null, null, KeyState.Validity.ACTIVE);
    assertThat(made.toString()).doesNotContain("rdk_secret");
  }
}
