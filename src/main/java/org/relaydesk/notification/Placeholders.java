package org.relaydesk.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relaydesk.mail.MailType;

/** The placeholders in a template, as <code>{{subject}}</code>. */
final class Placeholders {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]{0,50})}}");
  private static final Set<String> OF_TICKETS =
      Set.of(
          "id",
          "subject",
          "description",
          "status",
          "priority",
          "group",
          "requester",
          "technician",
          "created_time",
          "resolution",
          "url");

  private Placeholders() {}

  /** Those that a notice has values for. */
  static Set<String> of(MailType type) {
    return switch (type) {
      case NOTED -> and("note", "author");
      case CALLBACK_DEAD -> and("owner", "callback_url", "error");
      case KEY_EXPIRES -> Set.of("owner", "holder", "key", "expires_time");
      default -> OF_TICKETS;
    };
  }

  private static Set<String> and(String... more) {
    Set<String> all = new TreeSet<>(OF_TICKETS);
    all.addAll(List.of(more));
    return all;
  }

  /** Those of a text that a notice has no values for, each once. */
  static List<String> unknown(String text, MailType type) {
    List<String> unknown = new ArrayList<>();
    Matcher places = PLACE.matcher(text);
    while (places.find()) {
      if (!of(type).contains(places.group(1)) && !unknown.contains(places.group())) {
        unknown.add(places.group());
      }
    }
    return unknown;
  }

  /** The text with values in place; what stands in a value is no placeholder. */
  static String fill(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
  }
}
