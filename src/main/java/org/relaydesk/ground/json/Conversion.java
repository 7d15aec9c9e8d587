package org.relaydesk.ground.json;

import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.richtext.RichText;

/** Makes a typed value of a JSON value; a DeskException names the path where it doesn't fit. */
@FunctionalInterface
public interface Conversion<T> {
  /** Null where the value says "none" in its own way, as {@code {"value":null}} does. */
  @Nullable T convert(JsonValue value, String path);

  /** A text of so many characters at most. */
  static Conversion<String> limited(int maxLength) {
    return (value, path) -> Scalars.text(value, path, maxLength);
  }

  /** The same of each item. */
  static Conversion<List<String>> texts(int maxLength) {
    return each(limited(maxLength));
  }

  /** Text or HTML, cleaned; it fits before that, and fits when it is sent back. */
  static Conversion<String> rich(int maxLength) {
    return (value, path) ->
        Scalars.fitting(RichText.clean(Scalars.text(value, path, maxLength)), path, maxLength);
  }

  /** A whole number within bounds, both included. */
  static Conversion<Long> bounded(long least, long most) {
    return (value, path) -> Scalars.number(value, path, least, most);
  }

  /** Each item of an array; a single value counts as an array of one. */
  static <T> Conversion<List<T>> each(Conversion<T> item) {
    return (value, path) -> Scalars.each(value, path, item);
  }
}
