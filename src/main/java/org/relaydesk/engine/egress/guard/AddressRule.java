package org.relaydesk.engine.egress.guard;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.relaydesk.ground.address.AddressRange;

/**
 * A kind of addresses that is refused unless it is allowed. Private ranges are not among them: the
 * intranet is our users' home.
 *
 * @param title for the person whose target was refused
 */
record AddressRule(String title, List<AddressRange> ranges) {
  private static final List<AddressRule> ALL =
      List.of(
          rule("loopback", "127.0.0.0/8", "::1"),
          rule("unspecified address", "0.0.0.0/8", "::"),
          // Where clouds hand out credentials; 169.254.169.254 is named before its block.
          rule(
              "cloud metadata service",
              "169.254.169.254",
              "169.254.170.2",
              "100.100.100.200",
              "192.0.0.192",
              "168.63.129.16",
              "fd00:ec2::254",
              "fd20:ce::254"),
          rule("link-local", "169.254.0.0/16", "fe80::/10"),
          rule("multicast", "224.0.0.0/4", "ff00::/8"),
          rule("broadcast", "255.255.255.255"));

  private static AddressRule rule(String title, String... ranges) {
    return new AddressRule(title, Arrays.stream(ranges).map(AddressRange::parse).toList());
  }

  /** The rule that speaks against an address itself, whatever it carries. */
  static Optional<AddressRule> against(InetAddress address) {
    return ALL.stream()
        .filter(rule -> rule.ranges.stream().anyMatch(range -> range.contains(address)))
        .findFirst();
  }
}
