package org.relaydesk.ground.richtext;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture that HTML shows from the desk's own attachments.
 *
 * @param requestId of the ticket in its address
 * @param attachmentId of the file in its address
 */
public record Picture(long requestId, long attachmentId) {
  /** An attachment of one of our tickets, also under a portal's path. */
  static final String ADDRESS =
      "(?:/app/[\\w-]{1,100})?/api/v3/requests/(\\d{1,18})/(?:[a-z_]{1,40}/\\d{1,18}/)?"
          + "(?:attachments|_uploads)/(\\d{1,18})/_?download";

  private static final Pattern PATTERN = Pattern.compile(ADDRESS);

  /** Reads the address of a picture; empty where it is none of the desk's attachments. */
  static Optional<Picture> read(String address) {
    Matcher matcher = PATTERN.matcher(address);
    return matcher.matches()
        ? Optional.of(
            new Picture(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }
}
