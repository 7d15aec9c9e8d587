package org.relaydesk.ground.richtext;

import java.util.function.Function;
import org.owasp.html.PolicyFactory;

/**
 * HTML that a page may show in place: of HTML what the allow list lets through, a plain text
 * escaped, with its lines and spaces. Pictures are attachments of the desk and nothing else; a
 * browser that shows the page has no key for the address in the text, so it gets another.
 */
public final class PageText {
  private final PolicyFactory policy;

  /**
   * @param addresses where a page loads a picture from
   */
  public PageText(Function<Picture, String> addresses) {
    policy = AllowedHtml.shown(addresses);
  }

  /** A text as the page shows it. */
  public String of(String text) {
    return RichText.isHtml(text)
        ? AllowedHtml.whole(policy.sanitize(text))
        : RichText.escaped(text);
  }
}
