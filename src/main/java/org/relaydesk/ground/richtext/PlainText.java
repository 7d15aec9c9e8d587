package org.relaydesk.ground.richtext;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;

/** Collects the words of HTML; what no browser shows is none. */
final class PlainText implements HtmlSanitizer.Policy, HtmlStreamEventReceiver {
  /** Elements within a line. */
  private static final Set<String> IN_LINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i",
          "img", "ins", "kbd", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
          "tt", "u", "var");

  /** Elements whose content is no visible text. */
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "title",
          "textarea",
          "template",
          "noscript",
          "iframe",
          "noframes",
          "noembed",
          "xmp",
          "svg",
          "math",
          "object",
          "select");

  private int unseen;
  private final StringBuilder words = new StringBuilder();

  String text() {
    return words.toString().strip();
  }

  @Override
  public void openDocument() {
    // No text before the content.
  }

  @Override
  public void closeDocument() {
    // No text after the content.
  }

  @Override
  public void openTag(String elementName, List<String> attrs) {
    unseen += UNSEEN.contains(elementName) ? 1 : 0;
    separate(elementName);
  }

  @Override
  public void closeTag(String elementName) {
    unseen -= UNSEEN.contains(elementName) ? 1 : 0;
    separate(elementName);
  }

  @Override
  public void text(String text) {
    if (unseen <= 0) {
      words.append(text);
    }
  }

  private void separate(String element) {
    int end = words.length();
    if (element.equals("td") || element.equals("th")) {
      words.append(' ');
    } else if (!IN_LINE.contains(element) && end > 0 && words.charAt(end - 1) != '\n') {
      words.append('\n');
    }
  }
}
