package org.relaydesk.ground.richtext;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The HTML that the desk keeps and shows (contract §13, 53): words, lists, tables and links; no id,
 * class, form, script, frame or style that could reach beyond its own place. Pictures come from the
 * desk's own attachments alone, so that no other host learns who reads a ticket.
 */
final class AllowedHtml {
  static final List<String> ELEMENTS =
      List.of(
          "a",
          "abbr",
          "address",
          "b",
          "bdi",
          "bdo",
          "big",
          "blockquote",
          "br",
          "caption",
          "center",
          "cite",
          "code",
          "col",
          "colgroup",
          "dd",
          "del",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "font",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "ins",
          "kbd",
          "li",
          "ol",
          "p",
          "pre",
          "q",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "tt",
          "u",
          "ul",
          "var");

  /** A URL of a part of the same mail. */
  private static final String PART = "cid:[\\w.@+-]{1,250}";

  private static final Pattern LINK =
      Pattern.compile("(?:https?:|mailto:|tel:|/|#)[^\\x00-\\x20]*", Pattern.CASE_INSENSITIVE);

  /** A character of two Java chars, such as an emoji. */
  private static final Pattern FAR_CHARACTER = Pattern.compile("&#x(1[0-9a-f]{4});");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}%?");
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{3,8}|[a-zA-Z]{1,30}");
  private static final Pattern WORD = Pattern.compile("[a-zA-Z]{1,20}");

  private static final CssSchema STYLES =
      CssSchema.withProperties(
          List.of(
              "color",
              "background-color",
              "font-style",
              "font-weight",
              "text-align",
              "text-decoration",
              "white-space"));

  private static final AttributePolicy KEPT = only(Picture.ADDRESS + "|" + PART);
  private static final PolicyFactory STORED = policy(KEPT).toFactory();

  private AllowedHtml() {}

  /** The HTML as it is stored. */
  static String stored(String html) {
    return whole(STORED.sanitize(html));
  }

  /** What a page shows: its pictures are loaded from there, once they come into view. */
  static PolicyFactory shown(Function<Picture, String> addresses) {
    return policy((element, name, value) -> Picture.read(value).map(addresses).orElse(null))
        .allowElements(AllowedHtml::loadedLate, "img")
        .toFactory();
  }

  /**
   * The HTML with replaced addresses of its pictures.
   *
   * @param addresses gives a picture's by what stands there; null for none
   */
  static String stored(String html, UnaryOperator<@Nullable String> addresses) {
    AttributePolicy told = (element, attribute, value) -> addresses.apply(value);
    PolicyFactory policy = policy(AttributePolicy.Util.join(KEPT, told)).toFactory();
    return whole(policy.sanitize(html));
  }

  private static String loadedLate(String element, List<String> attributes) {
    if (attributes.contains("src")) {
      attributes.addAll(List.of("loading", "lazy"));
    }
    return element;
  }

  /** The cleaned HTML, with an element at least, so that it stays HTML. */
  static String whole(String cleaned) {
    String readable = readable(cleaned);
    return RichText.isHtml(readable) ? readable : "<div>" + readable + "</div>";
  }

  /** Turns character references back into characters, so that searches find them. */
  private static String readable(String cleaned) {
    String plain =
        cleaned
            .replace("&#64;", "@")
            .replace("&#61;", "=")
            .replace("&#43;", "+")
            .replace("&#39;", "'")
            .replace("{<!-- -->", "{");
    return plain.contains("&#x1")
        ? FAR_CHARACTER
            .matcher(plain)
            .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)))
        : plain;
  }

  private static AttributePolicy only(String addresses) {
    Pattern pattern = Pattern.compile(addresses);
    return (element, attribute, value) -> pattern.matcher(value).matches() ? value : null;
  }

  /**
   * @param pictures where each is loaded from, by where the text says; null drops it
   */
  private static HtmlPolicyBuilder policy(AttributePolicy pictures) {
    return new HtmlPolicyBuilder()
        .allowElements(ELEMENTS.toArray(String[]::new))
        .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
        .allowAttributes("href")
        .matching(LINK)
        .onElements("a")
        .requireRelsOnLinks("noopener", "noreferrer")
        .allowAttributes("src")
        .matching(pictures)
        .onElements("img")
        .allowAttributes("alt")
        .onElements("img")
        .allowAttributes("title", "lang")
        .globally()
        .allowAttributes("dir", "align", "valign")
        .matching(WORD)
        .globally()
        .allowAttributes("width", "height")
        .matching(NUMBER)
        .onElements("img", "table", "td", "th", "col", "colgroup")
        .allowAttributes("colspan", "rowspan", "border", "cellpadding", "cellspacing", "start")
        .matching(NUMBER)
        .onElements("td", "th", "table", "ol", "col", "colgroup")
        .allowAttributes("color", "bgcolor")
        .matching(COLOR)
        .onElements("font", "table", "tr", "td", "th")
        .allowStyling(STYLES);
  }
}
