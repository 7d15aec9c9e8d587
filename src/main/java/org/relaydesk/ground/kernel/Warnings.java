package org.relaydesk.ground.kernel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The warnings of a call that is done all the same: its answer has them as messages of 3000
 * (contract §13, 41 and 59), pages show them.
 */
@RequestScoped
public class Warnings {
  /** Enough for any person; keeps the answer to a hostile input small. */
  private static final int MOST = 50;

  private final Set<Warning> said = new LinkedHashSet<>();

  /**
   * A warning about a field of the input; what it is about was done all the same.
   *
   * @param field dotted path in the input
   */
  public record Warning(String field, String message) {}

  /** Adds one; the same one twice counts once. */
  public void add(String field, String message) {
    if (said.size() < MOST) {
      said.add(new Warning(field, message));
    }
  }

  /** All warnings as a JSON array, for {@link #recall}. */
  public String text() {
    JsonArrayBuilder array = Json.createArrayBuilder();
    said.forEach(
        one ->
            array.add(
                Json.createObjectBuilder()
                    .add("field", one.field())
                    .add("message", one.message())));
    return array.build().toString();
  }

  /** Adds those of {@link #text}. */
  public void recall(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      reader
          .readArray()
          .getValuesAs(JsonObject.class)
          .forEach(one -> add(one.getString("field"), one.getString("message")));
    }
  }

  /** All warnings, in the order in which they came up. */
  public List<Warning> all() {
    return new ArrayList<>(said);
  }
}
