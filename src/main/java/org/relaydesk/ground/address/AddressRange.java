package org.relaydesk.ground.address;

import java.net.InetAddress;

/** A block of addresses; a single address is the smallest block. */
public final class AddressRange {
  private final byte[] network;
  private final int prefix;

  private AddressRange(byte[] network, int prefix) {
    this.network = network;
    this.prefix = prefix;
  }

  /**
   * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a bare address. Bits behind the prefix are
   * ignored.
   *
   * @throws IllegalArgumentException where it is neither
   */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    byte[] network =
        HostLiteral.parseStrict(address)
            .orElseThrow(() -> new IllegalArgumentException("not an address: " + text))
            .getAddress();
    if (slash < 0) {
      return new AddressRange(network, network.length * 8);
    }
    int prefix = prefix(text.substring(slash + 1));
    // Java gives an IPv4-mapped address as IPv4: its prefix is counted from there, too.
    boolean mapped = network.length == 4 && address.indexOf(':') >= 0;
    int own = mapped ? prefix - 96 : prefix;
    if (own < 0 || own > network.length * 8) {
      throw new IllegalArgumentException("prefix out of range: " + text);
    }
    return new AddressRange(network, own);
  }

  private static int prefix(String digits) {
    if (!digits.matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException("not a prefix length: " + digits);
    }
    return Integer.parseInt(digits);
  }

  public boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != network.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit += 8) {
      int mask = prefix - bit >= 8 ? 0xff : (0xff00 >> (prefix - bit)) & 0xff;
      if (((bytes[bit / 8] ^ network[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
