package org.relaydesk.console.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonValue;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExpiryTest {
  private final Expiry expiry = new Expiry(ZoneId.of("Europe/Berlin"));

  @Test
  void isMissingUntilATimeOrNeverIsChosen() {
    assertThat(expiry.isMissing()).isTrue();
    expiry.setPerpetual(true);
    assertThat(expiry.isMissing()).isFalse();
    assertThat(expiry.json()).isEqualTo(JsonValue.NULL);
  }

  @Test
  void isATimeOfTheDesksZone() {
    expiry.setUntil(LocalDateTime.parse("2026-03-03T10:40"));
    assertThat(expiry.json()).hasToString(quoted("{'value':'1772530800000'}"));
  }

  @Test
  void whatWasReadCountsAsUnchangedThoughItHasSeconds() {
    expiry.fill(Map.of("display_value", "…", "value", "1772530834567"));
    expiry.setUntil(LocalDateTime.parse("2026-03-03T10:40"));
    assertThat(expiry.isChanged()).isFalse();
    expiry.setPerpetual(true);
    assertThat(expiry.isChanged()).isTrue();
  }

  @Test
  void neverIsReadAsPerpetual() {
    expiry.fill(null);
    assertThat(expiry.isPerpetual()).isTrue();
    assertThat(expiry.isChanged()).isFalse();
  }
}
