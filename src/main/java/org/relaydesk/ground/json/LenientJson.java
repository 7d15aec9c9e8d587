package org.relaydesk.ground.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/**
 * Reads JSON as clients really send it (contract §1): besides strict JSON also single quotes,
 * unquoted keys and words, Python's literals, prefixes and escapes, literals in any letter case,
 * trailing commas, raw line ends in texts, and any white space. INVALID_VALUE is what has two
 * meanings or can't be stored: a key twice in one object, NUL, half a surrogate pair, NaN. Time
 * grows with the text's length only.
 */
public final class LenientJson {
  /** The parameter that holds the JSON text; a failure that has no path of its own names it. */
  public static final String INPUT_DATA = "input_data";

  /** No input of the API is deeper than a handful. */
  static final int MAX_DEPTH = 64;

  /**
   * No input of the API has as many; each costs hundreds of bytes, and as text it may have three.
   */
  static final int MAX_VALUES = 10_000;

  // Json.create… looks the provider up at each call.
  private static final JsonProvider PROVIDER = JsonProvider.provider();

  private final JsonScanner scanner;

  /** Where we are: keys, and indexes of arrays. */
  private final Deque<Object> path = new ArrayDeque<>();

  private int values;

  private LenientJson(String text, int from) {
    this.scanner = new JsonScanner(text, from, PROVIDER, this::currentPath);
  }

  /**
   * Reads one value that fills the text. A bare word alone is no value.
   *
   * @throws DeskException INVALID_VALUE of the dotted path at fault, or of {@code input_data}
   */
  public static JsonValue parse(String text) {
    LenientJson json = new LenientJson(text, 0);
    JsonValue value = json.top();
    if (!json.scanner.atEnd()) {
      throw json.scanner.unexpected("the end");
    }
    return value;
  }

  /** As {@link #parse}, and WRONG_TYPE of {@code input_data} where the value is no object. */
  public static JsonObject parseObject(String text) {
    return Scalars.object(parse(text), INPUT_DATA);
  }

  /** Reads one value from a place in the text on, and answers where it ends. */
  public static int endOfValue(String text, int from) {
    LenientJson json = new LenientJson(text, from);
    json.top();
    return json.scanner.position();
  }

  private JsonValue top() {
    scanner.skipWhite();
    if (scanner.atWord()) {
      JsonValue literal = scanner.literal();
      if (literal == null) {
        throw scanner.unexpected("an object");
      }
      return literal;
    }
    return value();
  }

  private JsonValue value() {
    if (++values > MAX_VALUES) {
      throw Failure.INVALID_VALUE.of(
          INPUT_DATA, "input_data has more than " + MAX_VALUES + " values");
    }
    return switch (scanner.next()) {
      case '{' -> object();
      case '[' -> array();
      case '"', '\'' -> PROVIDER.createValue(scanner.quoted());
      default -> scalar();
    };
  }

  private JsonValue scalar() {
    if (scanner.atPrefixedText()) {
      scanner.skipPrefix();
      return PROVIDER.createValue(scanner.quoted());
    }
    if (scanner.atNumber()) {
      return scanner.number();
    }
    if (!scanner.atWord()) {
      throw scanner.unexpected("a value");
    }
    JsonValue literal = scanner.literal();
    return literal != null ? literal : PROVIDER.createValue(scanner.word());
  }

  private JsonObject object() {
    enter('{');
    Map<String, Object> members = new LinkedHashMap<>();
    while (scanner.next() != '}') {
      String key = key();
      path.addLast(key);
      if (members.containsKey(key)) {
        throw Failure.INVALID_VALUE.of(currentPath(), "Key stands twice: " + currentPath());
      }
      scanner.expect(':');
      scanner.skipWhite();
      members.put(key, value());
      path.removeLast();
      separator('}');
    }
    scanner.expect('}');
    return members.isEmpty()
        ? JsonValue.EMPTY_JSON_OBJECT
        : PROVIDER.createObjectBuilder(members).build();
  }

  private String key() {
    char c = scanner.next();
    if (c == '"' || c == '\'') {
      return scanner.quoted();
    }
    if (scanner.atPrefixedText()) {
      scanner.skipPrefix();
      return scanner.quoted();
    }
    if (!scanner.atWord() && !scanner.atNumber()) {
      throw scanner.unexpected("a key or '}'");
    }
    return scanner.word();
  }

  private JsonValue array() {
    enter('[');
    JsonArrayBuilder items = PROVIDER.createArrayBuilder();
    int index = 0;
    while (scanner.next() != ']') {
      path.addLast(index++);
      items.add(value());
      path.removeLast();
      separator(']');
    }
    scanner.expect(']');
    return items.build();
  }

  /** Between members: a comma, which may also stand before the end, or the end. */
  private void separator(char end) {
    char c = scanner.next();
    if (c == ',') {
      scanner.expect(',');
    } else if (c != end) {
      throw scanner.unexpected("',' or '" + end + "'");
    }
  }

  private void enter(char opening) {
    if (path.size() >= MAX_DEPTH) {
      throw Failure.INVALID_VALUE.of(
          INPUT_DATA, "input_data is nested deeper than " + MAX_DEPTH + " levels");
    }
    scanner.expect(opening);
  }

  /** The dotted path of the value being read; {@code input_data} outside of any. */
  private String currentPath() {
    if (path.isEmpty()) {
      return INPUT_DATA;
    }
    StringBuilder dotted = new StringBuilder();
    for (Object step : path) {
      if (step instanceof Integer index) {
        dotted.append('[').append(index.intValue()).append(']');
      } else {
        dotted.append(dotted.isEmpty() ? "" : ".").append(Excerpt.of(step.toString(), 40));
      }
    }
    return dotted.toString();
  }

  /** A literal of JSON, JavaScript or Python in any letter case; null for other words. */
  static @Nullable JsonValue literalOf(String word) {
    if (word.equalsIgnoreCase("true")) {
      return JsonValue.TRUE;
    }
    if (word.equalsIgnoreCase("false")) {
      return JsonValue.FALSE;
    }
    boolean none = word.equalsIgnoreCase("null") || word.equalsIgnoreCase("none");
    return none ? JsonValue.NULL : null;
  }
}
