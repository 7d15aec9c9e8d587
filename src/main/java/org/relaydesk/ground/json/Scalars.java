package org.relaydesk.ground.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/**
 * Lenient conversions of single JSON values (contract §3). A value of another kind is WRONG_TYPE,
 * one out of bounds INVALID_VALUE; both name the path.
 */
public final class Scalars {
  /** More than people name, and at most what one statement can take. */
  private static final int MOST_ITEMS = 1000;

  /** More digits than any number of the API has. */
  private static final int NUMBER_LENGTH = 40;

  /** A bound for BigDecimal's effort. */
  private static final int EXPONENT = 100;

  /** Fillers and the blank of Braille: letters and symbols by category, but invisible. */
  private static final String SHAPELESS = "\u115f\u1160\u2800\u3164\uffa0";

  private Scalars() {}

  /** A text, or a number as it was written. */
  public static String text(JsonValue value, String path, int maxLength) {
    String text;
    if (value instanceof JsonString string) {
      text = string.getString();
    } else if (value instanceof JsonNumber number) {
      text = number.toString();
    } else {
      throw wrongType(value, path, "a text");
    }
    return fitting(text, path, maxLength);
  }

  /** The text, refused where it is too long. */
  static String fitting(String text, String path, int maxLength) {
    if (text.length() > maxLength) {
      throw Failure.INVALID_VALUE.of(
          path, path + " has " + text.length() + " characters, at most " + maxLength + " fit");
    }
    return text;
  }

  /** True and false, as text in any letter case, and 1 and 0. */
  public static Boolean bool(JsonValue value, String path) {
    String text =
        switch (value.getValueType()) {
          case TRUE -> "true";
          case FALSE -> "false";
          case STRING -> ((JsonString) value).getString().trim().toLowerCase(Locale.ROOT);
          case NUMBER -> value.toString();
          default -> "";
        };
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw wrongType(value, path, "true or false");
    };
  }

  /** A whole number, or the text of one. */
  public static Long number(JsonValue value, String path) {
    return number(value, path, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** As {@link #number(JsonValue, String)}, within bounds that both belong to it. */
  public static Long number(JsonValue value, String path, long min, long max) {
    BigDecimal number = bigDecimal(value, path, "a whole number");
    if (number.stripTrailingZeros().scale() > 0) {
      throw Failure.WRONG_TYPE.of(path, path + " must be a whole number");
    }
    if (number.compareTo(BigDecimal.valueOf(min)) < 0
        || number.compareTo(BigDecimal.valueOf(max)) > 0) {
      throw Failure.INVALID_VALUE.of(path, path + " must be from " + min + " to " + max);
    }
    return number.longValueExact();
  }

  /** A number, or the text of one. */
  public static BigDecimal decimal(JsonValue value, String path) {
    return bigDecimal(value, path, "a number");
  }

  /** An object, or the text of one. */
  public static JsonObject object(JsonValue value, String path) {
    JsonValue told = told(value, path);
    if (told instanceof JsonObject object) {
      return object;
    }
    throw wrongType(value, path, "an object");
  }

  /**
   * What a text says that is the text of an object, as {@code "{'name':'A'}"} (contract §13, 60);
   * anything else is what it is.
   */
  public static JsonValue told(JsonValue value, String path) {
    if (!(value instanceof JsonString string) || !string.getString().strip().startsWith("{")) {
      return value;
    }
    try {
      return LenientJson.parse(string.getString());
    } catch (DeskException unreadable) {
      throw Failure.INVALID_VALUE.of(
          path, path + " is the text of an object, but can't be read as one");
    }
  }

  /** Converts each item of an array; a value that is no array counts as an array of one. */
  public static <T> List<T> each(JsonValue value, String path, Conversion<T> conversion) {
    List<JsonValue> items = value instanceof JsonArray array ? array : List.of(value);
    if (items.size() > MOST_ITEMS) {
      throw Failure.INVALID_VALUE.of(path, path + " must have at most " + MOST_ITEMS + " items");
    }
    List<T> converted = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      String at = items == value ? path + "[" + i + "]" : path;
      T item = isNull(items.get(i)) ? null : conversion.convert(items.get(i), at);
      if (item == null) {
        throw Failure.INVALID_VALUE.of(at, at + " must not be null or empty");
      }
      converted.add(item);
    }
    return converted;
  }

  /** Whether it is nothing: absent, null, or a text of which nobody sees anything. */
  public static boolean isEmpty(@Nullable JsonValue value) {
    return value == null
        || isNull(value)
        || (value instanceof JsonString string && showsNothing(string.getString()));
  }

  /** Whether a text is made of blanks, controls and characters without a shape only. */
  public static boolean showsNothing(String text) {
    return text.codePoints().allMatch(Scalars::isShapeless);
  }

  private static boolean isShapeless(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK ->
          true;
      default -> SHAPELESS.indexOf(character) >= 0;
    };
  }

  /** Whether it is JSON's null. */
  public static boolean isNull(JsonValue value) {
    return value.getValueType() == JsonValue.ValueType.NULL;
  }

  /** WRONG_TYPE of a path, saying what the value is instead. */
  public static DeskException wrongType(JsonValue value, String path, String wanted) {
    return Failure.WRONG_TYPE.of(path, path + " must be " + wanted + ", not " + kind(value));
  }

  private static BigDecimal bigDecimal(JsonValue value, String path, String wanted) {
    if (!(value instanceof JsonNumber) && !(value instanceof JsonString)) {
      throw wrongType(value, path, wanted);
    }
    String text = value instanceof JsonString string ? string.getString().trim() : value.toString();
    if (text.length() > NUMBER_LENGTH) {
      throw Failure.INVALID_VALUE.of(path, path + " must be a number of at most 40 characters");
    }
    try {
      BigDecimal number = new BigDecimal(text);
      // Beyond this, turning a short text like 1e999999999 into a whole number would never end.
      if (Math.abs((long) number.scale()) <= EXPONENT) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw wrongType(value, path, wanted);
    }
    throw Failure.INVALID_VALUE.of(path, path + " is out of range");
  }

  private static String kind(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case STRING -> "'" + Excerpt.of(((JsonString) value).getString(), 20) + "'";
      case NUMBER -> "a number";
      case TRUE -> "true";
      case FALSE -> "false";
      case NULL -> "null";
    };
  }
}
