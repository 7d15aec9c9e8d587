package org.relaydesk.ground.form;

/** Finds the end of a JSON value by its brackets and quotes alone. For one value. */
final class Brackets {
  /** The end of a value that does not end. */
  static final int NOWHERE = Integer.MAX_VALUE;

  private int depth;
  private int quote;
  private boolean escaped;

  /**
   * Where the value that begins here ends, white space after it included; {@link #NOWHERE} where it
   * does not before the limit.
   *
   * @param encoded whether {@code %XX} stands for a byte
   */
  int closeAt(byte[] bytes, int from, int limit, boolean encoded) {
    int at = from;
    do {
      int escape = encoded ? escape(bytes, at, limit) : -1;
      take(escape < 0 ? bytes[at] : escape);
      at += escape < 0 ? 1 : 3;
    } while (at < limit && depth > 0);
    while (depth == 0 && at < limit && isWhite(bytes[at], encoded)) {
      at++;
    }
    return depth == 0 ? at : NOWHERE;
  }

  private static boolean isWhite(byte c, boolean encoded) {
    return Character.isWhitespace(c) || (encoded && c == '+');
  }

  /** The byte that an escape stands for; negative where none begins here. */
  private static int escape(byte[] bytes, int at, int limit) {
    if (bytes[at] != '%' || at + 2 >= limit) {
      return -1;
    }
    int high = Character.digit(bytes[at + 1], 16);
    int low = Character.digit(bytes[at + 2], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private void take(int c) {
    if (escaped) {
      escaped = false;
    } else if (quote != 0) {
      escaped = c == '\\';
      quote = c == quote ? 0 : quote;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '{' || c == '[') {
      depth++;
    } else if (c == '}' || c == ']') {
      depth--;
    }
  }
}
