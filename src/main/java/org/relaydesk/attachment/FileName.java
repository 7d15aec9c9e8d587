package org.relaydesk.attachment;

import java.nio.charset.StandardCharsets;

/**
 * The name of a file as it is stored and shown. Letters of every script and emoji stay. A path in
 * front of it goes, as some browsers send it. What breaks lines or turns the direction of what
 * follows, by which a program poses as a picture, becomes an underscore.
 */
public final class FileName {
  /** Bytes in UTF-8, which is what file systems take. */
  static final int LONGEST = 255;

  private static final int LONGEST_ENDING = 20;
  private static final String NONE = "file";

  private FileName() {}

  /**
   * A name that is safe to store and to show.
   *
   * @param sent as a caller sent it
   */
  public static String of(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    StringBuilder clean = new StringBuilder();
    last.codePoints().forEach(c -> clean.appendCodePoint(isPlain(c) ? c : '_'));
    String name = clean.toString().strip();
    boolean nothing = name.isEmpty() || name.chars().allMatch(c -> c == '.');
    return nothing ? NONE : shortened(name);
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      // U+200D joins emoji; all other format characters are invisible.
      case Character.FORMAT -> c == 0x200D || c >= 0xE0020;
      default -> true;
    };
  }

  /** Keeps the ending, which tells the type. */
  private static String shortened(String name) {
    if (bytes(name) <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
    int end = name.length() - ending.length();
    while (bytes(name.substring(0, end)) + bytes(ending) > LONGEST) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end) + ending;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
