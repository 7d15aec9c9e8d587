package org.relaydesk.ground.json;

import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Makes a typed value of a JSON value; a DeskException names the path where it doesn't fit. */
@FunctionalInterface
public interface Conversion<T> {
  /** Null where the value says "none" in its own way, as {@code {"value":null}} does. */
  @Nullable T convert(JsonValue value, String path);
}
