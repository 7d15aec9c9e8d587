package org.relaydesk.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyUseTest {
  private static final KeyCall VIEW = call("GET /api/v3/requests", "192.0.2.7");

  private final KeyUse use = new KeyUse();

  private static KeyCall call(String operation, String address) {
    return new KeyCall(4, "rdk_EXAMPLE1", operation, address);
  }

  @Test
  void callsAddUpUntilTheyAreTaken() {
    use.note(VIEW, new KeyUse.Tally(1, 1000));
    use.note(VIEW, new KeyUse.Tally(1, 3000));
    use.note(VIEW, new KeyUse.Tally(1, 2000));
    assertThat(use.take()).isEqualTo(Map.of(VIEW, new KeyUse.Tally(3, 3000)));
    assertThat(use.take()).isEmpty();
  }

  @Test
  void theLastUseIsThatOfTheValueAskedFor() {
    use.note(VIEW, new KeyUse.Tally(1, 1000));
    use.note(call("POST /api/v3/requests", "192.0.2.8"), new KeyUse.Tally(1, 2000));
    assertThat(use.last(4, "rdk_EXAMPLE1")).contains(new KeyState.Use(2000, "192.0.2.8"));
    assertThat(use.last(4, "rdk_EXAMPLE2")).isEmpty();
    assertThat(use.last(5, "rdk_EXAMPLE1")).isEmpty();
  }

  @Test
  void aFloodOfAddressesLosesNoCount() {
    for (int i = 0; i < 10_000; i++) {
      use.note(call("GET /api/v3/requests", "10.0." + i / 256 + "." + i % 256), tally());
    }
    Map<KeyCall, KeyUse.Tally> taken = use.take();
    assertThat(taken).hasSizeLessThanOrEqualTo(5_001);
    assertThat(taken.values().stream().mapToLong(KeyUse.Tally::count).sum()).isEqualTo(10_000);
  }

  private static KeyUse.Tally tally() {
    return new KeyUse.Tally(1, 1000);
  }
}
