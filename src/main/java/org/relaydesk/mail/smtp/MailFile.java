package org.relaydesk.mail.smtp;

import jakarta.activation.DataSource;
import java.util.Locale;
import java.util.Set;

/**
 * A file that goes along with a mail.
 *
 * @param id of the attachment, by which the mail's text shows it
 * @param carried whether the mail carries it even where its text doesn't show it
 */
public record MailFile(long id, DataSource content, boolean carried) {
  /** What mail programs show in place; others are no pictures, whatever a text says. */
  private static final Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp");

  /** Whether it can be shown in place, as far as its sender told the truth. */
  boolean isPicture() {
    return isPicture(content.getContentType());
  }

  /** Whether a file of such a type can be shown in place. */
  public static boolean isPicture(String contentType) {
    return PICTURES.contains(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }
}
