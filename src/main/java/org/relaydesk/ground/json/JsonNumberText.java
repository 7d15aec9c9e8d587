package org.relaydesk.ground.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a number in JSON's grammar; Python 2's {@code 17L} is let pass.
 *
 * @param exponent its digits without sign; empty where there is none
 */
record JsonNumberText(String digits, String exponent) {
  private static final Pattern GRAMMAR =
      Pattern.compile(
          "(-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][+-]?([0-9]++))?+)|(-?[1-9][0-9]*+|0)L");

  /** Null where the text is no number. */
  static @Nullable JsonNumberText of(String text) {
    Matcher number = GRAMMAR.matcher(text);
    if (!number.matches()) {
      return null;
    }
    if (number.group(1) == null) {
      return new JsonNumberText(text.substring(0, text.length() - 1), "");
    }
    String exponent = number.group(2);
    return new JsonNumberText(text, exponent == null ? "" : exponent);
  }

  boolean exponentBeyond(int limit) {
    return exponent.length() > 6 || (!exponent.isEmpty() && Integer.parseInt(exponent) > limit);
  }
}
