package org.relaydesk.edge.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.ground.settings.GivenSettings;

final class PayaraListenerTest {
  private static Optional<InetSocketAddress> told(Map<String, String> config) {
    return GivenSettings.during(config, () -> PayaraListener.in(ConfigProvider.getConfig()));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0,   http://localhost:8081/",
    "127.0.0.1, http://127.0.0.1:8081/",
    "::1,       http://[0:0:0:0:0:0:0:1]:8081/",
  })
  void isWrittenAsABrowserWantsIt(String address, String url) {
    Map<String, String> config =
        Map.of("payara.instance.http.port", "8081", "payara.instance.http.address", address);
    assertThat(told(config).map(PayaraListener::url)).contains(url);
  }

  @Test
  void isNotKnownWherePayaraLooksForAFreePort() {
    Map<String, String> config =
        Map.of(
            "payaramicro.autoBindHttp", "true",
            "payara.instance.http.port", "8081",
            "payara.instance.http.address", "0.0.0.0");
    assertThat(told(config)).isEmpty();
  }

  @Test
  void isNotKnownWhereNothingIsTold() {
    assertThat(told(Map.of())).isEmpty();
  }
}
