package org.relaydesk.mail;

/**
 * The content of a mail, as HTML and as text.
 *
 * @param html sanitised, or a plain text: answers show it so; it is sent as HTML that shows the
 *     same
 * @param text the same as plain text
 */
public record MailBody(String html, String text) {
  /** A plain text, with HTML that shows it unchanged. */
  public static MailBody ofText(String text) {
    String escaped =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    return new MailBody("<div>" + escaped.replaceAll("\\R", "<br>\n") + "</div>", text);
  }
}
