package org.relaydesk.mail;

import org.jspecify.annotations.Nullable;

/** A mail's subject as it is sent: one line that ends in the number of its ticket. */
final class SubjectLine {
  private SubjectLine() {}

  /**
   * One line of at most {@link OutgoingMail#LONGEST_SUBJECT} characters.
   *
   * @param requestId whose number an answer is matched by, where it doesn't carry it yet
   */
  static String of(String given, @Nullable Long requestId) {
    String line = given.replaceAll("[\\p{Cc}\\u2028\\u2029\\s]+", " ").strip();
    String mark = requestId == null ? "" : "##" + requestId + "##";
    String tail = mark.isEmpty() || line.contains(mark) ? "" : " [" + mark + "]";
    String head = cut(line.isEmpty() ? "(no subject)" : line, OutgoingMail.LONGEST_SUBJECT - 30);
    return head + tail;
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }
}
