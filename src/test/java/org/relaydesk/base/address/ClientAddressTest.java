package org.relaydesk.base.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.base.kernel.Inside;
import org.relaydesk.base.settings.GivenSettings;

class ClientAddressTest {
  private final ClientAddress addresses =
      Inside.put(
          new ClientAddress(),
          "config",
          GivenSettings.of(Map.of("relaydesk.proxies", "10.0.0.0/8,::1")));

  @ParameterizedTest(name = "{0} said {1}: {2}")
  @CsvSource({
    "192.0.2.9, 198.51.100.1, 192.0.2.9",
    "10.1.1.1, 198.51.100.1, 198.51.100.1",
    "10.1.1.1, 198.51.100.1|192.0.2.1, 192.0.2.1",
    "10.1.1.1, 198.51.100.1|10.2.2.2, 198.51.100.1",
    "10.1.1.1, 198.51.100.1|192.0.2.1|10.2.2.2, 192.0.2.1",
    "10.1.1.1, 10.2.2.2, 10.2.2.2",
    "10.1.1.1, unknown, 10.1.1.1",
    "10.1.1.1, 192.0.2.1|unknown, 10.1.1.1",
    "10.1.1.1, 192.0.2.1:8080, 10.1.1.1",
    "::1, 2001:db8::5, 2001:db8:0:0:0:0:0:5",
    "10.1.1.1, '', 10.1.1.1",
  })
  void onlyWhatAProxySaysIsBelieved(String connection, String said, String believed) {
    addresses.prepare();
    List<String> oneHeader = List.of(said.replace("|", ", "));
    List<String> several = Arrays.asList(said.split("\\|", -1));
    assertThat(addresses.throughProxies(connection, oneHeader)).isEqualTo(believed);
    assertThat(addresses.throughProxies(connection, several)).isEqualTo(believed);
  }
}
