package org.relaydesk.audit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an act changed: of two states only the members that differ.
 *
 * @param before null where there was nothing
 * @param after null where nothing is left
 */
record Difference(@Nullable String before, @Nullable String after) {

  /** The difference of two JSON objects, either of which may be missing. */
  static Difference of(@Nullable String before, @Nullable String after) {
    if (before == null || after == null) {
      return new Difference(before, after);
    }
    JsonObject old = read(before);
    JsonObject fresh = read(after);
    return new Difference(
        without(old, fresh).map(JsonObject::toString).orElse(null),
        without(fresh, old).map(JsonObject::toString).orElse(null));
  }

  static JsonObject read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  private static Optional<JsonObject> without(JsonObject all, JsonObject same) {
    JsonObjectBuilder rest = Json.createObjectBuilder();
    all.forEach(
        (name, value) -> {
          if (!value.equals(same.get(name))) {
            rest.add(name, value);
          }
        });
    return Optional.of(rest.build()).filter(object -> !object.isEmpty());
  }
}
