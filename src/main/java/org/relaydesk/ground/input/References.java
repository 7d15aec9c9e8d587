package org.relaydesk.ground.input;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.json.Excerpt;
import org.relaydesk.ground.json.Scalars;
import org.relaydesk.ground.kernel.Failure;

/**
 * References in any of their forms (contract §3 and §13, 7). Other keys inside a reference are let
 * pass, because clients send back what they got, colours and all.
 */
final class References {
  private static final int TEXT_LENGTH = 250;

  private References() {}

  static @Nullable Reference read(JsonValue sent, String path) {
    JsonValue value = Scalars.told(sent, path);
    if (value instanceof JsonObject object) {
      return fromObject(object, path);
    }
    if (value instanceof JsonString string) {
      return Scalars.isEmpty(string)
          ? null
          : Reference.toName(Scalars.text(value, path, TEXT_LENGTH).strip());
    }
    if (value instanceof JsonNumber) {
      return Reference.toId(id(value, path));
    }
    throw Scalars.wrongType(value, path, "an object with id or name");
  }

  private static @Nullable Reference fromObject(JsonObject object, String path) {
    JsonValue id = object.get("id");
    if (id != null && !Scalars.isEmpty(id)) {
      return Reference.toId(id(id, path + ".id"));
    }
    String name = text(object, "name", path);
    String emailId = text(object, "email_id", path);
    if (name != null || emailId != null) {
      return new Reference(null, name, emailId);
    }
    if (id == null && !object.containsKey("name") && !object.containsKey("email_id")) {
      throw Failure.INVALID_VALUE.of(path, path + " must have one of id, name, email_id");
    }
    return null;
  }

  private static @Nullable String text(JsonObject object, String key, String path) {
    JsonValue value = object.get(key);
    return value == null || Scalars.isEmpty(value)
        ? null
        : Scalars.text(value, path + "." + key, TEXT_LENGTH).strip();
  }

  /**
   * An id is never negative and never text: both point to no record, so neither is a type error.
   */
  private static long id(JsonValue value, String path) {
    String text =
        value instanceof JsonString string ? string.getString().strip() : value.toString();
    try {
      if (text.length() <= 40) {
        BigDecimal number = new BigDecimal(text);
        if (number.signum() >= 0 && Math.abs((long) number.scale()) <= 40) {
          return number.longValueExact();
        }
      }
    } catch (ArithmeticException | NumberFormatException notAnId) {
      throw refused(text, path);
    }
    throw refused(text, path);
  }

  private static RuntimeException refused(String text, String path) {
    return Failure.INVALID_VALUE.of(
        path, path + " must be an id, which is a number, not '" + Excerpt.of(text, 20) + "'");
  }
}
