package org.relaydesk.request.model;

import java.util.regex.Pattern;
import org.relaydesk.ground.richtext.RichText;

/** The beginning of a plain text, on one line. */
final class ShortText {
  private static final int LONGEST = 250;

  /** Enough for {@link #LONGEST} characters of any sensible text. */
  private static final int LOOKED_AT = 4000;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private ShortText() {}

  static String of(String text) {
    String plain = RichText.beginning(text, LOOKED_AT);
    return RichText.beginning(SPACE.matcher(plain).replaceAll(" ").strip(), LONGEST);
  }
}
