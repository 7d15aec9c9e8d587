package org.relaydesk.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiKeyTest {
  private static final String OLD = "old-hash";

  private final ApiKey key = regenerated(null, 24_000);

  private static ApiKey regenerated(@Nullable Long expiresAt, long until) {
    ApiKey key = new ApiKey(17);
    key.renew("old", OLD, null, 0, null);
    ApiKey.Value old = key.value();
    key.renew("new", "new-hash", null, 0, expiresAt);
    key.keepOld(old, until);
    return key;
  }

  @Test
  void theOldValueLivesUntilItsOverlapEnds() {
    assertThat(key.entry(OLD).expiresAt()).isEqualTo(24_000);
  }

  @Test
  void theOldValueEndsWithTheNewOne() {
    assertThat(regenerated(5_000L, 24_000).entry(OLD).expiresAt()).isEqualTo(5_000);
  }

  @Test
  void theOldValueEndsWhereTheNewOnesExpiryIsShortened() {
    key.expireAt(3_000L);
    assertThat(key.entry(OLD).expiresAt()).isEqualTo(3_000);
    assertThat(key.previousUntil()).isEqualTo(3_000);
  }

  @Test
  void aLaterExpiryOfTheNewValueGivesTheOldOneNoTimeBack() {
    key.expireAt(3_000L);
    key.expireAt(null);
    assertThat(key.entry(OLD).expiresAt()).isEqualTo(3_000);
    assertThat(key.entry("new-hash").expiresAt()).isNull();
  }
}
