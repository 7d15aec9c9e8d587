package org.relaydesk.request;

import java.util.regex.Pattern;

/** The beginning of a text, without mark-up, on one line. */
final class ShortText {
  private static final int LONGEST = 250;

  /** More is never needed for {@link #LONGEST} characters of any sensible text. */
  private static final int LOOKED_AT = 4000;

  private static final Pattern TAG = Pattern.compile("<[^<>]{0,1000}>");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private ShortText() {}

  static String of(String html) {
    String start = html.substring(0, Math.min(html.length(), LOOKED_AT));
    String plain = SPACE.matcher(TAG.matcher(start).replaceAll(" ")).replaceAll(" ").strip();
    if (plain.length() <= LONGEST) {
      return plain;
    }
    int end = Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return plain.substring(0, end);
  }
}
