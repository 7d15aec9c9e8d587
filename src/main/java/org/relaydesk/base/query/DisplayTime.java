package org.relaydesk.base.query;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * How moments are shown to people.
 *
 * @param formatter the configured pattern in the configured zone
 */
public record DisplayTime(DateTimeFormatter formatter) {
  /** Formats milliseconds since the epoch. */
  public String format(long millis) {
    return formatter.format(Instant.ofEpochMilli(millis));
  }
}
