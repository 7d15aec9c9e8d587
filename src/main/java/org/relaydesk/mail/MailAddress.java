package org.relaydesk.mail;

import java.net.IDN;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.Failure;

/**
 * One address that mail can be sent to: a plain {@code local@domain}, without a name, quotes or
 * comments, so that nothing in it can end a header or name a second one.
 *
 * @param text in ASCII; the domain in lower case
 */
public record MailAddress(String text) {
  /** RFC 5321, 4.5.3.1: a path is at most 256 characters, two of them brackets. */
  static final int LONGEST = 254;

  private static final String BETWEEN = ", ";
  private static final int LONGEST_LOCAL = 64;
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+");
  private static final Pattern LABELS =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

  /** Reads an address; empty where it is none that mail can be sent to. */
  public static Optional<MailAddress> read(String given) {
    String text = given.strip();
    int at = text.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL || text.length() > LONGEST) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    return domain(text.substring(at + 1))
        .filter(domain -> LOCAL.matcher(local).matches())
        .map(domain -> local + "@" + domain)
        .filter(whole -> whole.length() <= LONGEST)
        .map(MailAddress::new);
  }

  /**
   * Reads what a caller sent.
   *
   * @param field named in the failure
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE where it is none
   */
  public static MailAddress of(String field, String given) {
    return read(given)
        .orElseThrow(
            () -> Failure.INVALID_VALUE.of(field, "Not an address that mail can be sent to"));
  }

  /** Those that {@link #join} made one text of. */
  public static List<MailAddress> split(@Nullable String joined) {
    return joined == null
        ? List.of()
        : Arrays.stream(joined.split(BETWEEN, -1)).map(MailAddress::new).toList();
  }

  /** One text of all, as it stands in a header; null for none. */
  static @Nullable String join(List<MailAddress> addresses) {
    return addresses.isEmpty()
        ? null
        : addresses.stream().map(MailAddress::text).collect(Collectors.joining(BETWEEN));
  }

  private static Optional<String> domain(String given) {
    try {
      String ascii = IDN.toASCII(given, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return LABELS.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What stands behind the at sign. */
  String domain() {
    return text.substring(text.lastIndexOf('@') + 1);
  }

  /** Whether both are one mailbox, as mail hosts nearly all see it. */
  public boolean isSame(MailAddress other) {
    return text.equalsIgnoreCase(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
