package org.relaydesk.ground.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Blocks of addresses that are trusted, or allowed, or the opposite. */
public final class AddressRanges {
  private final List<AddressRange> ranges;

  private AddressRanges(List<AddressRange> ranges) {
    this.ranges = ranges;
  }

  /**
   * Reads a list.
   *
   * @param text comma-separated CIDRs and addresses; blank for none
   * @throws IllegalArgumentException naming the entry that is neither
   */
  public static AddressRanges parse(String text) {
    return new AddressRanges(
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .map(AddressRange::parse)
            .toList());
  }

  /**
   * Whether one of the blocks holds this address.
   *
   * @param address as a socket gives it; what is no address literal is in none
   */
  public boolean contains(String address) {
    return !ranges.isEmpty() && HostLiteral.parseStrict(address).filter(this::contains).isPresent();
  }

  private boolean contains(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }
}
