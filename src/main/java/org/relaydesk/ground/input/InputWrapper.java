package org.relaydesk.ground.input;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.json.Excerpt;
import org.relaydesk.ground.json.Scalars;
import org.relaydesk.ground.kernel.Failure;

/** Opens the one object that wraps an entity: {@code {"request":{…}}}. */
final class InputWrapper {
  /** Stands beside the record in an answer, which clients send back as they got it. */
  private static final String ANSWERED = "response_status";

  private InputWrapper() {}

  static InputObject open(@Nullable JsonObject inputData, KeyRules rules, List<String> names) {
    if (inputData == null) {
      String wanted = "{\"" + names.get(0) + "\":{…}}";
      throw Failure.MISSING.of("input_data", "input_data is missing; expected " + wanted);
    }
    String name = nameIn(inputData, names);
    JsonValue wrapped = name == null ? JsonValue.NULL : inputData.get(name);
    if (name == null || wrapped == null || Scalars.isNull(wrapped)) {
      String instead =
          inputData.isEmpty()
              ? "an empty object"
              : "'" + Excerpt.of(inputData.keySet().iterator().next(), 40) + "'";
      throw Failure.MISSING.of(
          names.get(0),
          "input_data must have '" + String.join("' or '", names) + "', but has " + instead);
    }
    return opened(inputData, rules, name, Scalars.object(wrapped, name));
  }

  static InputObject openOrEmpty(
      @Nullable JsonObject inputData, KeyRules rules, List<String> names) {
    if (inputData == null) {
      return InputObject.bare(null);
    }
    String name = nameIn(inputData, names);
    JsonValue wrapped = name == null ? null : inputData.get(name);
    if (name == null || wrapped == null || Scalars.isNull(wrapped)) {
      return opened(inputData, rules, names.get(0), JsonValue.EMPTY_JSON_OBJECT);
    }
    return opened(inputData, rules, name, Scalars.object(wrapped, name));
  }

  private static InputObject opened(
      JsonObject inputData, KeyRules rules, String name, JsonObject wrapped) {
    InputProblems problems = new InputProblems();
    for (String key : inputData.keySet()) {
      if (!key.equals(name) && !key.equals(ANSWERED) && !problems.isFull()) {
        problems.add(
            Failure.INVALID_VALUE,
            key,
            "Unknown key '" + Excerpt.of(key, 40) + "' beside '" + name + "'");
      }
    }
    return new InputObject(wrapped, "", name, problems, rules);
  }

  private static @Nullable String nameIn(JsonObject inputData, List<String> names) {
    List<String> sent = names.stream().filter(inputData::containsKey).toList();
    if (sent.size() > 1) {
      throw Failure.INVALID_VALUE.ofAll(
          sent, "'" + String.join("' and '", sent) + "' mean the same: send one of them");
    }
    return sent.isEmpty() ? null : sent.get(0);
  }
}
