package org.relaydesk.mail;

/**
 * What a mail says, twice: a reader shows the one or the other.
 *
 * @param html sanitised, or a plain text: answers show it so; it is sent as HTML that shows the
 *     same
 * @param text the same as plain text
 */
public record MailBody(String html, String text) {
  /** A plain text, whose HTML shows it as it is. */
  public static MailBody ofText(String text) {
    String escaped =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    return new MailBody("<div>" + escaped.replaceAll("\\R", "<br>\n") + "</div>", text);
  }
}
