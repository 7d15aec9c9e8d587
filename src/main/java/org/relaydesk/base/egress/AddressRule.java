package org.relaydesk.base.egress;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of addresses that are refused unless they are allowed. Private ranges are not among
 * them: the intranet is our users' home.
 */
enum AddressRule {
  LOOPBACK("loopback", "127.0.0.0/8", "::1"),
  UNSPECIFIED("unspecified address", "0.0.0.0/8", "::"),
  /** Where clouds hand out credentials, beside 169.254.169.254, which is link-local. */
  METADATA(
      "cloud metadata service",
      "169.254.169.254",
      "169.254.170.2",
      "100.100.100.200",
      "192.0.0.192",
      "168.63.129.16",
      "fd00:ec2::254",
      "fd20:ce::254"),
  LINK_LOCAL("link-local", "169.254.0.0/16", "fe80::/10"),
  MULTICAST("multicast", "224.0.0.0/4", "ff00::/8"),
  BROADCAST("broadcast", "255.255.255.255");

  private final String title;
  private final List<AddressRange> ranges;

  AddressRule(String title, String... ranges) {
    this.title = title;
    this.ranges = Arrays.stream(ranges).map(AddressRange::parse).toList();
  }

  /** For the person who reads why his target was refused. */
  String title() {
    return title;
  }

  /** The rule that speaks against an address itself, whatever it carries. */
  static Optional<AddressRule> against(InetAddress address) {
    return Arrays.stream(values())
        .filter(rule -> rule.ranges.stream().anyMatch(range -> range.contains(address)))
        .findFirst();
  }
}
