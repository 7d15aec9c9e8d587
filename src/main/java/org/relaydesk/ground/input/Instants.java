package org.relaydesk.ground.input;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.json.Excerpt;
import org.relaydesk.ground.json.Scalars;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/** Times in any of the forms of contract §13, 20, as milliseconds since the epoch. */
final class Instants {
  /** The last millisecond of the year 9999. */
  static final long LATEST = 253_402_300_799_999L;

  private static final Pattern MILLIS = Pattern.compile("-?\\d{1,20}");

  /** ISO-8601 begins like this; no pattern for people is tried on such text. */
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt].{4,40}");

  private Instants() {}

  static @Nullable Long read(JsonValue value, String path, TimePattern pattern) {
    if (value instanceof JsonObject object) {
      return fromObject(object, path, pattern);
    }
    if (value instanceof JsonNumber) {
      return inRange(Scalars.number(value, path), path);
    }
    if (value instanceof JsonString string) {
      return fromText(string.getString().strip(), path, pattern);
    }
    throw Scalars.wrongType(value, path, "a time such as {\"value\":\"1772529300000\"}");
  }

  private static @Nullable Long fromObject(JsonObject object, String path, TimePattern pattern) {
    JsonValue value = object.get("value");
    JsonValue shown = object.get("display_value");
    if (value == null && shown == null) {
      throw Failure.INVALID_VALUE.of(path, path + " must have value or display_value");
    }
    // value decides: a client that moves a time sends back the old display_value beside it.
    JsonValue given = value == null ? shown : value;
    if (given == null || Scalars.isNull(given)) {
      return null;
    }
    if (given instanceof JsonObject) {
      throw Scalars.wrongType(given, path, "a time such as {\"value\":\"1772529300000\"}");
    }
    return read(given, path, pattern);
  }

  private static @Nullable Long fromText(String text, String path, TimePattern pattern) {
    if (text.isEmpty()) {
      return null;
    }
    if (MILLIS.matcher(text).matches()) {
      // -1 is what other servers send for "never"; it is out of range like any time before 1970.
      return text.length() > 18 ? outOfRange(path) : inRange(Long.parseLong(text), path);
    }
    try {
      if (ISO.matcher(text).matches()) {
        return inRange(OffsetDateTime.parse(text).toInstant().toEpochMilli(), path);
      }
      return inRange(shown(text, pattern), path);
    } catch (DateTimeException | ArithmeticException unreadable) {
      throw unreadable(text, path, pattern);
    }
  }

  private static long shown(String text, TimePattern pattern) {
    LocalDateTime time = LocalDateTime.parse(text, pattern.formatter());
    return time.atZone(pattern.zone()).toInstant().toEpochMilli();
  }

  private static DeskException unreadable(String text, String path, TimePattern pattern) {
    String example =
        pattern
            .formatter()
            .format(LocalDateTime.parse("2026-03-03T09:15:00", DateTimeFormatter.ISO_DATE_TIME));
    return Failure.INVALID_VALUE.of(
        path,
        path
            + " must be milliseconds since 1970, ISO-8601 with an offset, or a time like '"
            + example
            + "', not '"
            + Excerpt.of(text, 30)
            + "'");
  }

  private static Long inRange(long millis, String path) {
    return millis < 0 || millis > LATEST ? outOfRange(path) : (Long) millis;
  }

  private static Long outOfRange(String path) {
    throw Failure.INVALID_VALUE.of(path, path + " must be from 1970 to 9999");
  }
}
