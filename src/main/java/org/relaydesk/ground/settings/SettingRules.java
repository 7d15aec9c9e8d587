package org.relaydesk.ground.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parsers of settings. Each throws IllegalArgumentException with the rule. */
final class SettingRules {
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("\\*/\\*|[a-z0-9!#$&^_.+-]+/(\\*|[a-z0-9!#$&^_.+-]+)");

  private static final Duration LONGEST_TRY = Duration.ofDays(8);
  private static final Duration SHORTEST_SEND = Duration.ofSeconds(2);
  private static final Duration LONGEST_SEND = Duration.ofMinutes(10);
  private static final Pattern HOST = Pattern.compile("[\\p{Alnum}._:%\\[\\]-]{0,255}");

  /** An address with or without a name in front, none of which can end a header. */
  private static final Pattern FROM =
      Pattern.compile(
          "(?:[^<>\\p{Cc}\"]{0,100}<)?[\\w!#$%&'*+/=?^`{|}~.-]{1,64}@[\\p{Alnum}.-]{1,180}>?");

  private static final Pattern ORIGIN =
      Pattern.compile("(https?)://([a-z0-9._-]{1,253}|\\[[0-9a-f:.]{2,45}])(:[0-9]{1,5})?");

  private SettingRules() {}

  static Function<String, String> oneOf(String... allowed) {
    return text ->
        Arrays.stream(allowed)
            .filter(text::equalsIgnoreCase)
            .findFirst()
            .orElseThrow(() -> wrong("it is one of " + String.join(", ", allowed)));
  }

  static boolean flag(String text) {
    return oneOf("true", "false").apply(text).equals("true");
  }

  static int number(String text, int least, int most) {
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

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("it is a zone such as UTC or Europe/Berlin", e);
    }
  }

  /** What is shown must be read back (contract §13, 20), which YYYY or a zone's name prevent. */
  static DateTimeFormatter timePattern(String text) {
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

  static Duration giveUpAfter(String text) {
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

  static String mailHost(String text) {
    if (!HOST.matcher(text).matches()) {
      throw wrong("it is a host's name or address, without port");
    }
    return text;
  }

  static String mailFrom(String text) {
    boolean paired = text.contains("<") == text.endsWith(">");
    if (!text.isEmpty() && !(paired && FROM.matcher(text).matches())) {
      throw wrong("it is an address such as support@acme.example");
    }
    return text;
  }

  static Duration mailTimeout(String text) {
    String rule = "it is a duration from PT2S to PT10M";
    try {
      Duration duration = Duration.parse(text);
      if (duration.compareTo(SHORTEST_SEND) < 0 || duration.compareTo(LONGEST_SEND) > 0) {
        throw wrong(rule);
      }
      return duration;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(rule, e);
    }
  }

  static Duration keep(String text) {
    try {
      Duration duration = Duration.parse(text);
      if (duration.toDays() < 1) {
        throw wrong("it is at least P1D");
      }
      return duration;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("it is a duration such as P90D", e);
    }
  }

  static Set<Integer> ports(String text) {
    return Stream.of(text.split(",", -1))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .map(entry -> number(entry, 1, 65_535))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** As browsers write them: in lower case, without a default port. */
  static Set<String> origins(String text) {
    return Stream.of(text.split(",", -1))
        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
        .filter(entry -> !entry.isEmpty())
        .map(SettingRules::origin)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String origin(String text) {
    Matcher origin = ORIGIN.matcher(text);
    if (!origin.matches()) {
      throw wrong(
          "it is a list of origins such as https://forms.acme.example: scheme, host and, where it is"
              + " another than usual, port; no path, no *");
    }
    String usual = origin.group(1).equals("http") ? ":80" : ":443";
    return usual.equals(origin.group(3)) ? origin.group(1) + "://" + origin.group(2) : text;
  }

  /** Whether a type is one of these; {@code *} stands for anything, alone or behind a slash. */
  static Predicate<String> mediaTypes(String text) {
    List<String> types =
        Stream.of(text.split(",", -1)).map(type -> type.strip().toLowerCase(Locale.ROOT)).toList();
    if (!types.stream().allMatch(type -> MEDIA_TYPE.matcher(type).matches())) {
      throw wrong("it is a list of types such as image/*,application/pdf");
    }
    return type ->
        types.stream()
            .anyMatch(
                allowed ->
                    allowed.equals("*/*")
                        || allowed.equals(type)
                        || (allowed.endsWith("/*")
                            && type.startsWith(allowed.substring(0, allowed.length() - 1))));
  }

  static String databaseUrl(String text) {
    if (!text.isEmpty() && !text.startsWith("jdbc:postgresql:") && !text.startsWith("jdbc:h2:")) {
      throw wrong("it starts with jdbc:postgresql:");
    }
    return text;
  }

  static String bootstrapKey(String text) {
    if (!text.isEmpty() && (text.length() < 20 || text.length() > 200)) {
      throw wrong("a key has 20 to 200 characters");
    }
    return text;
  }

  private static IllegalArgumentException wrong(String rule) {
    return new IllegalArgumentException(rule);
  }
}
