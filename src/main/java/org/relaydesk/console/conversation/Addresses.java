package org.relaydesk.console.conversation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses in a box: one text, separated by commas. */
final class Addresses {
  private Addresses() {}

  /** What an answer shows of them, as one text. */
  static String shown(@Nullable Object answered) {
    return answered instanceof List<?> list
        ? list.stream()
            .map(each -> each instanceof Map<?, ?> one ? String.valueOf(one.get("email_id")) : "")
            .collect(Collectors.joining(", "))
        : "";
  }

  /** What was typed, as an input names it. */
  static JsonArrayBuilder typed(String text) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (String address : text.split("[,;\\s]+", -1)) {
      if (!address.isEmpty()) {
        array.add(Json.createObjectBuilder().add("email_id", address));
      }
    }
    return array;
  }
}
