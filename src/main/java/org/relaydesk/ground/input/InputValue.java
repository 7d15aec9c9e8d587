package org.relaydesk.ground.input;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.json.Scalars;
import org.relaydesk.ground.kernel.DeskException;

/**
 * A value whose type is known only where it is compared: kept as it was sent, and read then.
 *
 * @param json the value as sent
 * @param path names it in a failure
 * @param times how a time may be written, where it turns out to be one; null takes milliseconds and
 *     ISO-8601 only
 */
public record InputValue(JsonValue json, String path, @Nullable TimePattern times) {
  private static final String NOT_SENT = "value";

  /** A text that no caller sent. */
  public static InputValue of(String text) {
    return new InputValue(Json.createValue(text), NOT_SENT, null);
  }

  /** An id or a time in milliseconds since the epoch that no caller sent. */
  public static InputValue of(long number) {
    return new InputValue(Json.createValue(number), NOT_SENT, null);
  }

  /** A flag that no caller sent. */
  public static InputValue of(boolean flag) {
    return new InputValue(flag ? JsonValue.TRUE : JsonValue.FALSE, NOT_SENT, null);
  }

  /** The items of an array; anything else is its only item. */
  static List<InputValue> each(JsonValue value, String path, TimePattern times) {
    if (!(value instanceof JsonArray array)) {
      return List.of(new InputValue(value, path, times));
    }
    List<InputValue> items = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      items.add(new InputValue(array.get(i), path + "[" + i + "]", times));
    }
    return items;
  }

  /** Whether null was sent. */
  public boolean isNull() {
    return Scalars.isNull(json);
  }

  /**
   * As text; of a reference its name.
   *
   * @throws DeskException naming the path, as the others do
   */
  public String text(int maxLength) {
    return Scalars.text(inside("name"), path, maxLength);
  }

  /** As a whole number; of a reference its id. */
  public long number() {
    return Scalars.number(inside("id"), path);
  }

  /** As a decimal number. */
  public BigDecimal decimal() {
    return Scalars.decimal(json, path);
  }

  /** The value as a flag: JSON's true and false, or their texts. */
  public boolean flag() {
    return Scalars.bool(json, path);
  }

  /** As a time in milliseconds since the epoch. */
  public long time() {
    Long millis = Instants.read(json, path, times == null ? TimePattern.ISO : times);
    if (millis == null) {
      throw Scalars.wrongType(JsonValue.NULL, path, "a time");
    }
    return millis;
  }

  private JsonValue inside(String key) {
    return json instanceof JsonObject object && object.get(key) != null ? object.get(key) : json;
  }
}
