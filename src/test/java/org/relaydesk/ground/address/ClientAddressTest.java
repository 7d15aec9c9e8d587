package org.relaydesk.ground.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.ground.kernel.Inside;
import org.relaydesk.ground.settings.GivenSettings;

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
    "10.1.1.1, unknown, unknown",
    "10.1.1.1, 192.0.2.1|unknown, unknown",
    "10.1.1.1, unknown|192.0.2.1, 192.0.2.1",
    "10.1.1.1, _hidden, unknown",
    "10.1.1.1, proxy.example, unknown",
    "10.1.1.1, 203.0.113.9:51234, 203.0.113.9",
    "10.1.1.1, 203.0.113.9:51234|10.2.2.2:443, 203.0.113.9",
    "10.1.1.1, 203.0.113.9:port, unknown",
    "10.1.1.1, 203.0.113.9:, unknown",
    "10.1.1.1, 010.0.0.1:80, unknown",
    "10.1.1.1, [2001:db8::1]:443, 2001:db8:0:0:0:0:0:1",
    "10.1.1.1, [2001:db8::1], 2001:db8:0:0:0:0:0:1",
    "10.1.1.1, [2001:db8::1]x, unknown",
    "10.1.1.1, [], unknown",
    "10.1.1.1, fe80::1%eth0, fe80:0:0:0:0:0:0:1",
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

  /** Even where the ranges hold the proxy itself, as they do in many a network. */
  @Test
  void whatCanNotBeReadIsInNoRange() {
    addresses.prepare();
    String told = addresses.throughProxies("10.1.1.1", List.of("203.0.113.9:51234x"));
    assertThat(AddressRanges.parse("0.0.0.0/0,::/0").contains(told)).isFalse();
  }
}
