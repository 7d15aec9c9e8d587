package org.relaydesk.base.settings;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Every setting of a deployment; {@code src/docs/settings.md} is made from this. */
public final class Settings {
  public static final Setting<Path> HOME =
      text(
          "relaydesk.home",
          "./data",
          "folder",
          "Where the embedded database, the generated master" + " key and first-login.txt are.",
          text -> Path.of(text).toAbsolutePath().normalize());

  public static final Setting<String> DB_URL =
      text(
          "relaydesk.db.url",
          "",
          "JDBC URL",
          "jdbc:postgresql://host:port/name for PostgreSQL 14"
              + " to 17; empty for the embedded H2 database under relaydesk.home.",
          Settings::databaseUrl);

  public static final Setting<String> DB_USER =
      text("relaydesk.db.user", "", "text", "Database user.", Function.identity());

  public static final Setting<String> DB_PASSWORD =
      secret("relaydesk.db.password", "text", "Database password.", Function.identity());

  public static final Setting<String> BASE_URL =
      text(
          "relaydesk.base-url",
          "",
          "URL",
          "Where people reach the desk, as the log shows it;"
              + " found out from the server where empty.",
          Function.identity());

  public static final Setting<String> MASTER_KEY_FILE =
      text(
          "relaydesk.master-key-file",
          "",
          "file",
          "File with the master key: 32 bytes in Base64."
              + " Empty: relaydesk.master-key, else master.key under relaydesk.home, generated for a new"
              + " database.",
          Function.identity());

  public static final Setting<String> MASTER_KEY =
      secret(
          "relaydesk.master-key",
          "32 bytes in Base64",
          "The master key itself.",
          Function.identity());

  public static final Setting<String> BOOTSTRAP_API_KEY =
      secret(
          "relaydesk.bootstrap.api-key",
          "20 to 200 characters",
          "The administrator's API key," + " read at the first start of a new database only.",
          Settings::bootstrapKey);

  public static final Setting<String> CALLBACK_ALLOW =
      text(
          "relaydesk.callback.allow",
          "",
          "addresses",
          "CIDRs, addresses or host names that"
              + " callbacks may go to although the rules forbid it, such as 127.0.0.0/8,::1/128.",
          Function.identity());

  public static final Setting<String> CALLBACK_DENY =
      text(
          "relaydesk.callback.deny",
          "",
          "addresses",
          "CIDRs, addresses or host names that" + " callbacks may never go to.",
          Function.identity());

  public static final Setting<String> CALLBACK_METHOD =
      text(
          "relaydesk.callback.method",
          "POST",
          "POST, PUT or GET",
          "How callbacks are made where" + " the ticket doesn't say; GET has no body.",
          oneOf("POST", "PUT", "GET"));

  public static final Setting<String> CALLBACK_REFUSED =
      text(
          "relaydesk.callback.refused",
          "refuse",
          "refuse or keep",
          "What becomes of a ticket whose"
              + " callback address is forbidden: refuse answers 400; keep stores it, marks its callback"
              + " refused, and warns in the answer.",
          oneOf("refuse", "keep"));

  public static final Setting<Duration> CALLBACK_GIVE_UP_AFTER =
      text(
          "relaydesk.callback.give-up-after",
          "PT72H",
          "ISO-8601 duration, at most P8D",
          "How long" + " an undeliverable callback is tried again.",
          Settings::giveUpAfter);

  public static final Setting<ZoneId> TIME_ZONE =
      text("relaydesk.time.zone", "UTC", "zone", "The zone of display_value.", Settings::zone);

  public static final Setting<DateTimeFormatter> TIME_PATTERN =
      text(
          "relaydesk.time.pattern",
          "MMM d, yyyy hh:mm a",
          "pattern",
          "The pattern of" + " display_value.",
          Settings::timePattern);

  public static final Setting<Integer> INPUT_MAX_BYTES =
      text(
          "relaydesk.input.max-bytes",
          "2097152",
          "bytes",
          "The largest body that is read; more is" + " 413.",
          text -> number(text, 1024, 1 << 28));

  public static final Setting<Boolean> KEY_IN_QUERY =
      text(
          "relaydesk.key.in-query",
          "true",
          "true or false",
          "Whether a key in the URL is accepted.",
          Settings::flag);

  public static final Setting<Boolean> METRICS_OPEN =
      text(
          "relaydesk.metrics.open",
          "false",
          "true or false",
          "Whether /api/metrics needs no key.",
          Settings::flag);

  public static final Setting<Boolean> EXIT_WHEN_START_FAILS =
      text(
          "relaydesk.exit-when-start-fails",
          "false",
          "true or false",
          "Whether a failed start ends" + " the whole server process; on in the microbundle.",
          Settings::flag);

  /** All of them, in the order of the reference. */
  public static final List<Setting<?>> ALL =
      List.of(
          HOME,
          DB_URL,
          DB_USER,
          DB_PASSWORD,
          BASE_URL,
          MASTER_KEY_FILE,
          MASTER_KEY,
          BOOTSTRAP_API_KEY,
          CALLBACK_ALLOW,
          CALLBACK_DENY,
          CALLBACK_METHOD,
          CALLBACK_REFUSED,
          CALLBACK_GIVE_UP_AFTER,
          TIME_ZONE,
          TIME_PATTERN,
          INPUT_MAX_BYTES,
          KEY_IN_QUERY,
          METRICS_OPEN,
          EXIT_WHEN_START_FAILS);

  private static final Duration LONGEST_TRY = Duration.ofDays(8);

  private Settings() {}

  private static <T> Setting<T> text(
      String key, String fallback, String unit, String description, Function<String, T> parser) {
    return new Setting<>(key, fallback, unit, description, false, parser);
  }

  private static <T> Setting<T> secret(
      String key, String unit, String description, Function<String, T> parser) {
    return new Setting<>(key, "", unit, description, true, parser);
  }

  private static Function<String, String> oneOf(String... allowed) {
    return text ->
        Arrays.stream(allowed)
            .filter(text::equalsIgnoreCase)
            .findFirst()
            .orElseThrow(() -> wrong("it is one of " + String.join(", ", allowed)));
  }

  private static boolean flag(String text) {
    return oneOf("true", "false").apply(text).equals("true");
  }

  private static int number(String text, int least, int most) {
    String rule = "it is a whole number from " + least + " to " + most;
    try {
      int number = Integer.parseInt(text);
      if (number < least || number > most) {
        throw wrong(rule);
      }
      return number;
    } catch (NumberFormatException e) {
      throw wrong(rule);
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("it is a zone such as UTC or Europe/Berlin", e);
    }
  }

  /** What is shown must be read back (contract §13, 20), which YYYY or a zone's name prevent. */
  private static DateTimeFormatter timePattern(String text) {
    DateTimeFormatter formatter = DateTimeFormatter.ofPattern(text, Locale.ENGLISH);
    LocalDateTime noon = LocalDateTime.of(2026, 12, 31, 13, 45);
    try {
      if (LocalDateTime.parse(formatter.format(noon), formatter).equals(noon)) {
        return formatter;
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("it can't be read back: " + e.getMessage(), e);
    }
    throw wrong("it has a date and a time of day, to the minute");
  }

  private static Duration giveUpAfter(String text) {
    try {
      Duration duration = Duration.parse(text);
      if (duration.compareTo(LONGEST_TRY) > 0 || duration.toMillis() < 1) {
        throw wrong("it is at most P8D");
      }
      return duration;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("it is a duration such as PT72H", e);
    }
  }

  private static String databaseUrl(String text) {
    if (!text.isEmpty() && !text.startsWith("jdbc:postgresql:") && !text.startsWith("jdbc:h2:")) {
      throw wrong("it starts with jdbc:postgresql:");
    }
    return text;
  }

  private static String bootstrapKey(String text) {
    if (!text.isEmpty() && (text.length() < 20 || text.length() > 200)) {
      throw wrong("a key has 20 to 200 characters");
    }
    return text;
  }

  private static IllegalArgumentException wrong(String rule) {
    return new IllegalArgumentException(rule);
  }
}
