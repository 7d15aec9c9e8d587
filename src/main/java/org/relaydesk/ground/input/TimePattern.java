package org.relaydesk.ground.input;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * How times are shown to people and read back from them.
 *
 * @param formatter date and time of day, without a zone
 * @param zone the zone that shown times are in
 */
public record TimePattern(DateTimeFormatter formatter, ZoneId zone) {
  /** For times that no person writes. */
  static final TimePattern ISO =
      new TimePattern(DateTimeFormatter.ISO_LOCAL_DATE_TIME, ZoneOffset.UTC);
}
