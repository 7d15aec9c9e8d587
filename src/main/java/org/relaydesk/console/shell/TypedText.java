package org.relaydesk.console.shell;

import org.jspecify.annotations.Nullable;

/** Text of boxes with several lines. */
public final class TypedText {
  private TypedText() {}

  /**
   * The text with its lines ended alike: browsers send CR LF, whatever stood in the box, and a text
   * that nobody touched must not count as changed.
   *
   * @return empty where there is none
   */
  public static String of(@Nullable Object text) {
    return text == null ? "" : text.toString().replace("\r\n", "\n");
  }
}
