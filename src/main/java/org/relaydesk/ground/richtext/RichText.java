package org.relaydesk.ground.richtext;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.owasp.html.HtmlSanitizer;

/**
 * Text or HTML (contract §13, 53). A text is HTML only if it holds an element of {@link
 * AllowedHtml}, written as HTML writes it; everything else is plain text, whatever else stands
 * between angle brackets in it.
 */
public final class RichText {
  /**
   * A whole start tag: of every attribute a name and a value. So {@code a <b && c> d} and {@code x
   * <b and c> d} hold none. Neither loop gives back what it took: no text makes it slow.
   */
  private static final Pattern ELEMENT =
      Pattern.compile(
          "<(?:"
              + String.join("|", AllowedHtml.ELEMENTS)
              + ")(?:\\s++[a-z_:][-\\w:.]*+\\s*+=\\s*+"
              + "(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"'=<>`]++)){0,40}+\\s*+/?>",
          Pattern.CASE_INSENSITIVE);

  private RichText() {}

  /** Whether a text counts as HTML: it has an element that HTML knows. All else is plain text. */
  public static boolean isHtml(String text) {
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      if (beginsName(text, at + 1) && ELEMENT.matcher(text).region(at, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** A cheap check first: most texts have no such place. */
  private static boolean beginsName(String text, int at) {
    char c = at < text.length() ? text.charAt(at) : ' ';
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /**
   * The text as it is kept: of HTML what the allow list lets through, a plain text to the byte.
   * What was cleaned stays as it is when it is cleaned again.
   */
  public static String clean(String text) {
    return isHtml(text) ? AllowedHtml.stored(text) : text;
  }

  /** The text as HTML: a plain text is escaped, with its lines and spaces. */
  public static String html(String text) {
    return isHtml(text) ? AllowedHtml.stored(text) : escaped(text);
  }

  /**
   * HTML for a mail, whose reader has no key: a picture is shown from a part of the mail, or else
   * its alternative text.
   *
   * @param partOf the Content-ID of the part that holds a picture, without its brackets; empty
   *     where the mail holds none
   */
  public static String forMail(String text, Function<Picture, Optional<String>> partOf) {
    if (!isHtml(text)) {
      return escaped(text);
    }
    return AllowedHtml.stored(
        text,
        address -> Picture.read(address).flatMap(partOf).map(part -> "cid:" + part).orElse(null));
  }

  /** The pictures that a text shows of the desk's attachments, in their order. */
  public static Set<Picture> pictures(String text) {
    Set<Picture> found = new LinkedHashSet<>();
    if (text.contains("download") && isHtml(text)) {
      AllowedHtml.stored(
          text,
          address -> {
            Picture.read(address).ifPresent(found::add);
            return null;
          });
    }
    return found;
  }

  /** The text without mark-up; a block begins a line. */
  public static String plain(String text) {
    return isHtml(text) ? plainOf(text) : text;
  }

  /** The text of HTML for searches; empty if it is no HTML. */
  public static Optional<String> wordsOfHtml(String text) {
    return isHtml(text) ? Optional.of(plainOf(text)) : Optional.empty();
  }

  /** The first characters; never half of a surrogate pair. */
  public static String beginning(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, splits ? longest - 1 : longest);
  }

  private static String plainOf(String html) {
    PlainText plain = new PlainText();
    HtmlSanitizer.sanitize(html, plain);
    return plain.text();
  }

  /** A plain text as HTML, with its lines and spaces. */
  static String escaped(String text) {
    StringBuilder html = new StringBuilder(text.length() + 64);
    html.append("<div style=\"white-space:pre-wrap\">");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        default -> html.append(c);
      }
    }
    return html.append("</div>").toString();
  }
}
