package org.relaydesk.ground.richtext;

import java.util.function.Function;
import org.owasp.html.PolicyFactory;

/**
 * HTML for a page: allowed HTML, or plain text escaped with its lines and spaces. Pictures are
 * attachments of the desk only. Their API addresses need a key, so the page gets other ones.
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
