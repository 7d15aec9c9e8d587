package org.relaydesk.request.model;

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
    String start = beginning(html, LOOKED_AT);
    String plain = SPACE.matcher(TAG.matcher(start).replaceAll(" ")).replaceAll(" ").strip();
    return beginning(plain, LONGEST);
  }

  /** Splits no character that takes two places. */
  private static String beginning(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, splits ? longest - 1 : longest);
  }
}
