package org.relaydesk.base.input;

/** Shortens what a client sent before it is shown in a message. */
final class Excerpt {
  private Excerpt() {}

  /** At most {@code limit} characters, then an ellipsis; control characters become blanks. */
  static String of(String text, int limit) {
    int end = Math.min(text.length(), limit);
    if (end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder shown = new StringBuilder(end + 1);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      shown.append(Character.isISOControl(c) ? ' ' : c);
    }
    return end < text.length() ? shown.append('…').toString() : shown.toString();
  }
}
