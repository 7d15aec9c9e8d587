package org.relaydesk.engine.egress.guard;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.relaydesk.ground.address.AddressRange;

/** One of the two lists of the settings: blocks of addresses, and host names. */
final class TargetList {
  private static final Pattern NAME =
      Pattern.compile(
          "(\\*\\.)?[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");
  private static final Pattern LOOKS_NUMERIC = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

  private final List<AddressRange> ranges = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final List<String> suffixes = new ArrayList<>();

  /**
   * @param text comma-separated: CIDRs, addresses, names, or {@code *.example.org} for all names
   *     below; blank for none
   * @throws IllegalArgumentException naming the entry that is none of these
   */
  TargetList(String text) {
    for (String entry : text.split(",", -1)) {
      String trimmed = entry.strip().toLowerCase(Locale.ROOT);
      if (!trimmed.isEmpty()) {
        add(trimmed);
      }
    }
  }

  private void add(String entry) {
    boolean name = NAME.matcher(entry).matches() && !LOOKS_NUMERIC.matcher(entry).matches();
    if (!name) {
      addRange(entry);
    } else if (entry.startsWith("*.")) {
      suffixes.add(entry.substring(1));
    } else {
      names.add(entry);
    }
  }

  private void addRange(String entry) {
    try {
      ranges.add(AddressRange.parse(entry));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + entry + "' is neither an address, a block such as 10.0.0.0/8, nor a host name", e);
    }
  }

  boolean contains(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  /**
   * @param host lower case, without a dot at its end
   */
  boolean containsName(String host) {
    return names.contains(host) || suffixes.stream().anyMatch(host::endsWith);
  }
}
