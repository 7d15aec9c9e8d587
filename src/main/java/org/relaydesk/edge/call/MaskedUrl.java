package org.relaydesk.edge.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A URL for the log: without keys, on one short line. As callers choose its text, it is read once
 * from left to right, and only as far as it is shown.
 */
final class MaskedUrl {
  private static final int LONGEST = 500;

  /** Parts of names of parameters that may hold a secret; the input may hold anything. */
  private static final List<String> SECRETS =
      List.of("key", "token", "input_data", "pass", "secret");

  private final StringBuilder shown = new StringBuilder(120);

  private MaskedUrl() {}

  static String of(String path, @Nullable String query) {
    MaskedUrl url = new MaskedUrl();
    url.path(path);
    if (query != null) {
      url.shown.append('?');
      url.query(query);
    }
    return url.line();
  }

  /** The same for one word of a call, such as its method. */
  static String word(String text) {
    MaskedUrl word = new MaskedUrl();
    word.show(text, 0, text.length());
    return word.line();
  }

  /** Shows the path up to a semicolon or an encoded question mark. */
  private void path(String path) {
    int end = path.indexOf(';');
    int last = end < 0 ? path.length() : end;
    if (isSecret(plain(path, 0, last))) {
      shown.append("/***");
      return;
    }
    show(path, 0, last);
    if (end >= 0) {
      shown.append(";***");
    }
  }

  private void query(String query) {
    int at = 0;
    while (at < query.length() && shown.length() <= LONGEST) {
      int and = query.indexOf('&', at);
      int end = and < 0 ? query.length() : and;
      end = parameter(query, at, end);
      if (end < query.length()) {
        shown.append('&');
      }
      at = end + 1;
    }
  }

  /**
   * Shows a parameter, and returns where it ends: an input that isn't encoded reaches to the end.
   */
  private int parameter(String query, int from, int end) {
    int equals = from;
    while (equals < end && query.charAt(equals) != '=') {
      equals++;
    }
    boolean named = equals < end;
    String name = plain(query, from, named ? equals : end);
    if (named && (isOdd(name) || holdsSecret(name))) {
      show(query, from, equals);
      shown.append("=***");
      return isRaw(query, equals + 1, end) ? query.length() : end;
    }
    if (isSecret(plain(query, from, end))) {
      shown.append("***");
    } else {
      show(query, from, end);
    }
    return end;
  }

  private static boolean isRaw(String query, int from, int end) {
    return from < end && (query.charAt(from) == '{' || query.charAt(from) == '[');
  }

  /** Whether a name has other characters than ours: some server may read it as one of ours. */
  private static boolean isOdd(String name) {
    return name.chars().anyMatch(c -> c == '%' || c >= 128);
  }

  private static boolean holdsSecret(String text) {
    return SECRETS.stream().anyMatch(text::contains);
  }

  /** Whether a value or a path contains a parameter with a secret, as a URL within a URL does. */
  private static boolean isSecret(String text) {
    int equals = text.lastIndexOf('=');
    return equals >= 0 && holdsSecret(text.substring(0, equals));
  }

  /** The text decoded, in lower case, a character for each byte. */
  private static String plain(String text, int from, int end) {
    StringBuilder plain = new StringBuilder(end - from);
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      int code = c == '%' && at + 2 < end ? escaped(text, at) : -1;
      plain.append(code < 0 ? lower(c) : lower((char) code));
      at += code < 0 ? 1 : 3;
    }
    return plain.toString();
  }

  /** The byte of an escape; negative if its digits are none. */
  private static int escaped(String text, int at) {
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
  }

  private void show(String text, int from, int end) {
    int last = Math.min(end, from + Math.max(0, LONGEST + 1 - shown.length()));
    for (int i = from; i < last; i++) {
      char c = text.charAt(i);
      shown.append(isShown(c) ? c : '_');
    }
  }

  /** Whether the log shows it: no line break, no control of a terminal, no change of direction. */
  private static boolean isShown(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private String line() {
    return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown.toString();
  }
}
