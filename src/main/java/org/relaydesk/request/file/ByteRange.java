package org.relaydesk.request.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of a file are wanted (RFC 9110, 14).
 *
 * @param first from 0
 * @param last included
 */
record ByteRange(long first, long last) {
  /** The whole file: what isn't understood, or asks for several ranges, may be answered so. */
  static final ByteRange ALL = new ByteRange(0, Long.MAX_VALUE);

  /** Nothing of it. */
  static final ByteRange NONE = new ByteRange(0, -1);

  boolean isAll() {
    return last == Long.MAX_VALUE;
  }

  boolean isNone() {
    return last < first;
  }

  private static final Pattern ONE =
      Pattern.compile("\\s*bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

  /** What a header asks for of a file of this size. */
  static ByteRange of(String header, long size) {
    Matcher one = ONE.matcher(header);
    if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
      return ALL;
    }
    if (one.group(1).isEmpty()) {
      long length = Long.parseLong(one.group(2));
      return length == 0 ? NONE : new ByteRange(Math.max(0, size - length), size - 1);
    }
    long first = Long.parseLong(one.group(1));
    long last = one.group(2).isEmpty() ? size - 1 : Long.parseLong(one.group(2));
    if (last < first) {
      return first >= size ? NONE : ALL;
    }
    return first >= size ? NONE : new ByteRange(first, Math.min(last, size - 1));
  }
}
