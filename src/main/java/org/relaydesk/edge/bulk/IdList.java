package org.relaydesk.edge.bulk;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.relaydesk.ground.json.Excerpt;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.json.Scalars;
import org.relaydesk.ground.kernel.Failure;

/** Reads ids as calls name several: {@code 17,18} or a JSON list of numbers or texts. */
final class IdList {
  /** As many as one transaction does without holding others up for long (contract §13, 54). */
  static final int MOST = 1000;

  private static final Pattern ID = Pattern.compile("\\d{1,18}");
  private static final int SHOWN = 20;

  private IdList() {}

  /** Of a parameter's value; none where it is blank. */
  static List<Long> of(String text) {
    String stripped = text.strip();
    return stripped.startsWith("[") ? of(LenientJson.parse(stripped)) : separated(stripped);
  }

  /** Of a value of the input; none where it is null. */
  static List<Long> of(JsonValue value) {
    if (Scalars.isNull(value)) {
      return List.of();
    }
    if (value instanceof JsonArray items) {
      List<Long> ids = new ArrayList<>();
      items.forEach(item -> ids.add(id(text(item))));
      return ids;
    }
    return value instanceof JsonString string ? of(string.getString()) : List.of(id(text(value)));
  }

  private static List<Long> separated(String text) {
    List<Long> ids = new ArrayList<>();
    if (!text.isEmpty()) {
      for (String part : text.split(",", -1)) {
        ids.add(id(part.strip()));
      }
    }
    return ids;
  }

  private static String text(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString().strip();
    }
    if (value instanceof JsonNumber number) {
      return number.toString();
    }
    throw Failure.WRONG_TYPE.of(BulkInput.IDS, "ids are numbers, or their texts");
  }

  private static Long id(String text) {
    if (!ID.matcher(text).matches()) {
      throw Failure.INVALID_VALUE.of(
          BulkInput.IDS, "'" + Excerpt.of(text, SHOWN) + "' among the ids is no id");
    }
    return Long.valueOf(text);
  }

  static void requireFew(Set<Long> ids) {
    if (ids.size() > MOST) {
      throw Failure.INVALID_VALUE.of(
          BulkInput.IDS, ids.size() + " ids are too many: at most " + MOST + " at a time");
    }
  }
}
