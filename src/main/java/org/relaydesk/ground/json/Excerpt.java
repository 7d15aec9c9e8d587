package org.relaydesk.ground.json;

/** Shortens what a client sent before it is shown in a message or kept in a log. */
public final class Excerpt {
  private Excerpt() {}

  /**
   * At most {@code limit} characters, then an ellipsis; control characters, and halves of
   * characters, which no database takes, become blanks.
   */
  public static String of(String text, int limit) {
    int end = Math.min(text.length(), limit);
    if (end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder shown = new StringBuilder(end + 1);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      shown.append(Character.isISOControl(c) || isHalf(text, i) ? ' ' : c);
    }
    return end < text.length() ? shown.append('…').toString() : shown.toString();
  }

  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
