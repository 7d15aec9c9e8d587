package org.relaydesk.ground.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses that stand in place of a name, in every spelling that some resolver accepts, and
 * never asks a resolver itself.
 */
public final class HostLiteral {
  private static final Pattern DOTTED = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  private static final Pattern LEADING_ZERO = Pattern.compile("(^|\\.)0[0-9]");
  private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");

  private HostLiteral() {}

  /**
   * The address that a URL's host spells: four parts, or fewer as in {@code 127.1} and {@code
   * 2130706433}, each decimal, octal or hexadecimal; or IPv6 without brackets and zone.
   *
   * @return empty where it is a name
   * @throws IllegalArgumentException where it ends in a number, so that it can't be a name, and is
   *     no address either
   */
  public static Optional<InetAddress> parse(String host) {
    if (host.indexOf(':') >= 0) {
      return Optional.of(six(host));
    }
    String last = host.substring(host.lastIndexOf('.') + 1);
    if (!NUMBER.matcher(last).matches()) {
      return Optional.empty();
    }
    return Optional.of(four(host));
  }

  /** An address in its usual spelling; empty where it is anything else. */
  static Optional<InetAddress> parseStrict(String text) {
    try {
      if (text.indexOf(':') >= 0) {
        return Optional.of(six(text));
      }
      // A leading zero is octal to some and decimal to others: in a list it is a mistake.
      boolean plain = DOTTED.matcher(text).matches() && !LEADING_ZERO.matcher(text).find();
      return plain ? Optional.of(four(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static InetAddress six(String text) {
    try {
      if (SIX.matcher(text).matches()) {
        // With a colon in it the JDK reads a literal or fails; it never looks a name up.
        return InetAddress.getByName(text);
      }
    } catch (UnknownHostException e) {
      throw notAnAddress(text, e);
    }
    throw notAnAddress(text, null);
  }

  private static InetAddress four(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length > 4) {
      throw notAnAddress(text, null);
    }
    long value = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      int bytes = last ? 5 - parts.length : 1;
      long part = number(parts[i], text);
      if (part >= 1L << (8 * bytes)) {
        throw notAnAddress(text, null);
      }
      value = (value << (8 * bytes)) | part;
    }
    return ofInt((int) value);
  }

  private static long number(String part, String text) {
    if (!NUMBER.matcher(part).matches() || part.length() > 16) {
      throw notAnAddress(text, null);
    }
    try {
      if (part.startsWith("0x") || part.startsWith("0X")) {
        return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
      }
      boolean octal = part.length() > 1 && part.charAt(0) == '0';
      return Long.parseLong(part, octal ? 8 : 10);
    } catch (NumberFormatException e) {
      throw notAnAddress(text, e);
    }
  }

  /** An IPv4 address from its 32 bits. */
  public static InetAddress ofInt(int bits) {
    return ofBytes(
        new byte[] {(byte) (bits >> 24), (byte) (bits >> 16), (byte) (bits >> 8), (byte) bits});
  }

  static InetAddress ofBytes(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("Neither 4 nor 16 bytes", e);
    }
  }

  private static IllegalArgumentException notAnAddress(String text, @Nullable Exception cause) {
    return new IllegalArgumentException(text + " is not a valid address", cause);
  }
}
