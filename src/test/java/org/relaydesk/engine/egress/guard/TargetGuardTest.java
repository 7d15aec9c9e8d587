package org.relaydesk.engine.egress.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.ground.address.HostLiteral;

class TargetGuardTest {
  private static final OwnListeners DOORS =
      new OwnListeners(() -> Set.of(8080), address -> address.getHostAddress().equals("10.0.0.7"));

  private final TargetGuard strict = guard("", "");

  private static TargetGuard guard(String allow, String deny) {
    return new TargetGuard(allow, deny, new RefusedPorts(Set.of()), DOORS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org",
        "https://example.org:8443/hook?a=b#c",
        "HTTP://Example.ORG./",
        "http://10.1.2.3/",
        "http://192.168.1.1:9000/x",
        "http://172.16.0.1/",
        "http://100.64.0.1/",
        "http://[fd12::1]/",
        "http://[2001:db8::1]:81/",
        "http://3232235777/",
        "http://my_host/",
        "http://cafe1/",
        "http://localhost.example.org/",
        "http://10.0.0.7:9000/",
        "http://[64:ff9b::8.8.8.8]/",
        "http://[2002:808:808::1]/",
        "http://example.org/ü?q=%C3%BC"
      })
  void ordinaryAndPrivateTargetsMayBeSaved(String url) {
    assertThat(strict.checkUrl(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.org/, must be http or https",
    "file:///etc/passwd, must be http or https",
    "javascript:alert(1), must be http or https",
    "/hook, must be absolute",
    "example.org/hook, must be absolute",
    "'', must be absolute",
    "http:example.org, has no host",
    "http:///x, has no host",
    "http://:80/, has no host",
    "http://user@example.org/, user name",
    "http://user:pass@example.org/, user name",
    "http://example.org@127.0.0.1/, user name",
    "http://example.org:0/, port",
    "http://example.org:65536/, port",
    "http://example.org:99999999999/, port",
    "http://example.org:8x/, no valid host",
    "http://a..b/, host",
    "http://-a/, host",
    "http://a b/, not a valid URL",
    "http://exam%70le.org/, host",
    "http://exämple.org/, ASCII",
    "http://１２７.0.0.1/, ASCII",
    "http://[fe80::1%25eth0]/, zone",
    "http://[::1, not a valid URL",
    "http://[127.0.0.1]/, URL",
    "http://1.2.3.4.5/, not a valid address",
    "http://256.1.1.1/, not a valid address",
    "http://08.1.1.1/, not a valid address",
    "http://0x100000000/, not a valid address",
    "http://example.0x7f/, not a valid address",
    "'http://example.org\\@127.0.0.1/', not a valid URL"
  })
  void malformedUrlIsRefusedWithItsReason(String url, String reason) {
    assertThat(strict.checkUrl(url)).get().asString().contains(reason);
  }

  @Test
  void urlLongerThanTwoThousandCharactersIsRefused() {
    String start = "http://example.org/";
    String longest = start + "x".repeat(2_000 - start.length());
    assertThat(strict.checkUrl(longest)).isEmpty();
    assertThat(strict.checkUrl(longest + "x")).get().asString().contains("2,000");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, loopback",
    "127.255.0.3, loopback",
    "127.1, loopback",
    "2130706433, loopback",
    "0x7f000001, loopback",
    "0x7f.0.0x0.1, loopback",
    "0177.0.0.1, loopback",
    "127.0.0.1., loopback",
    "localhost, loopback",
    "LOCALHOST., loopback",
    "a.localhost, loopback",
    "[::1], loopback",
    "[0:0:0:0:0:0:0:1], loopback",
    "[::ffff:127.0.0.1], loopback",
    "[::ffff:7f00:1], loopback",
    "[::127.0.0.1], loopback",
    "[::ffff:0:127.0.0.1], loopback",
    "[64:ff9b::127.0.0.1], loopback",
    "[64:ff9b:1::127.0.0.1], loopback",
    "[64:ff9b:1:7f00:0:100::], loopback",
    "[2002:7f00:1::1], loopback",
    "[2001:0:7f00:1::], loopback",
    "[2001:0:808:808:0:0:80ff:fffe], loopback",
    "[2001:db8::5efe:127.0.0.1], loopback",
    "[2001:db8::200:5efe:7f00:1], loopback",
    "0, unspecified",
    "0.0.0.0, unspecified",
    "0.1.2.3, unspecified",
    "[::], unspecified",
    "[64:ff9b:1::], unspecified",
    "169.254.169.254, metadata",
    "2852039166, metadata",
    "[::ffff:169.254.169.254], metadata",
    "[64:ff9b::a9fe:a9fe], metadata",
    "[2002:a9fe:a9fe::], metadata",
    "[fd00:ec2::254], metadata",
    "100.100.100.200, metadata",
    "169.254.1.1, link-local",
    "[fe80::1], link-local",
    "224.0.0.1, multicast",
    "239.255.255.250, multicast",
    "[ff02::1], multicast",
    "255.255.255.255, broadcast",
    "10.0.0.7:8080, this server itself",
    "[::ffff:10.0.0.7]:8080, this server itself",
    "[64:ff9b::10.0.0.7]:8080, this server itself"
  })
  void dangerousLiteralIsRefusedNamingRuleAndSetting(String host, String rule) {
    assertThat(strict.checkUrl("http://" + host + "/"))
        .get()
        .asString()
        .contains(rule)
        .contains("relaydesk.callback.allow");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.0/8, http://127.0.0.1:9000/",
    "127.0.0.0/8, http://localhost:9000/",
    "127.0.0.0/8, http://[64:ff9b::127.0.0.1]/",
    "'10.9.0.0/16 , ::1/128', http://[::1]/",
    "127.0.0.1, http://2130706433/",
    "::ffff:127.0.0.0/104, http://127.0.0.1/",
    "10.0.0.7, http://10.0.0.7:8080/",
    "fe80::/10, http://[fe80::1]/"
  })
  void allowedTargetMayBeSaved(String allow, String url) {
    assertThat(guard(allow, "").checkUrl(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, http://10.1.1.1/",
    "10.0.0.0/8, http://[2002:a01:101::]/",
    "evil.example, http://EVIL.example./",
    "*.example, http://a.b.example/",
    "fd00::/8, http://[fd12::1]/",
    "127.0.0.1, http://127.0.0.1/"
  })
  void deniedTargetIsRefusedEvenWhereItIsAllowed(String deny, String url) {
    assertThat(guard("0.0.0.0/0,::/0,evil.example,*.example", deny).checkUrl(url))
        .get()
        .asString()
        .contains("relaydesk.callback.deny");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/33",
        "10.0.0/8",
        "::1/129",
        "300.1.1.1",
        "010.0.0.1",
        "a/8",
        "http://x",
        "a:80",
        "10.0.0.0/-1",
        "10.0.0.0/",
        "exa mple",
        "*",
        "fe80::1%eth0",
        "1.2.3.4-1.2.3.9"
      })
  void unreadableEntryIsNamed(String entry) {
    assertThatThrownBy(() -> guard("10.0.0.0/8, " + entry, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + entry + "'");
  }

  @Test
  void nameIsVettedByTheAddressItHas() {
    InetAddress loopback = address("127.0.0.1");
    assertThat(strict.vet("good.example", loopback, 80))
        .contains("loopback (relaydesk.callback.allow)");
    assertThat(guard("good.example", "").vet("good.example", loopback, 80)).isEmpty();
    assertThat(guard("good.example", "127.0.0.0/8").vet("good.example", loopback, 80)).isPresent();
  }

  @Test
  void mappedAddressThatJavaKeepsAsSixIsRefused() throws UnknownHostException {
    byte[] bytes = new byte[16];
    bytes[10] = -1;
    bytes[11] = -1;
    bytes[12] = 127;
    bytes[15] = 1;
    Inet6Address mapped = Inet6Address.getByAddress("x", bytes, -1);
    assertThat(strict.vet("x", mapped, 80)).contains("loopback (relaydesk.callback.allow)");
  }

  @Test
  void ownDoorIsRefusedOnlyOnItsPort() {
    InetAddress own = address("10.0.0.7");
    assertThat(strict.vet("desk.example", own, 8080)).get().asString().contains("this server");
    assertThat(strict.vet("desk.example", own, 9000)).isEmpty();
  }

  private static InetAddress address(String literal) {
    return HostLiteral.parse(literal).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 22, 25, 110, 587, 4190, 6000, 6667, 10_080})
  void portsOfOtherProtocolsAreRefusedWhateverTheHost(int port) {
    TargetGuard open = guard("10.0.0.0/8,noc.example", "");
    for (String host : new String[] {"noc.example", "10.1.2.3", "[2001:db8::1]"}) {
      assertThat(open.checkUrl("https://" + host + ":" + port + "/x"))
          .contains(
              "is refused: port "
                  + port
                  + " belongs to another protocol (relaydesk.callback.allow-ports)");
    }
  }

  @Test
  void aPortThatTheSettingAllowsIsCalled() {
    TargetGuard guard = new TargetGuard("", "", new RefusedPorts(Set.of(6000, 25)), DOORS);
    assertThat(guard.checkUrl("http://noc.example:25/")).isEmpty();
    assertThat(guard.checkUrl("http://noc.example:6000/")).isEmpty();
    assertThat(guard.checkUrl("http://noc.example:22/")).isPresent();
  }
}
