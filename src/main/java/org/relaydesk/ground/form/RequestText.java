package org.relaydesk.ground.form;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.json.Scalars;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/**
 * All parameters of a request, wherever they stand (contract §1): query string, form or multipart
 * body, raw {@code input_data=…}, bare JSON, with any method. The body is read only when something
 * of it is asked for. For one thread.
 */
public final class RequestText {
  /** Parameters that may hold an API key; in any letter case. */
  public static final List<String> KEY_NAMES = List.of("TECHNICIAN_KEY", "authtoken", "apikey");

  private static final Pattern WORD = Pattern.compile("\\s*\\w+\\s*");

  private final @Nullable String rawQuery;
  private final @Nullable String contentType;
  private final BodyReader body;
  private @Nullable List<Parameter> query;
  private @Nullable List<Parameter> inBody;
  private @Nullable List<String> bodyKeys;
  private @Nullable JsonValue input;

  /**
   * @param rawQuery what follows the question mark, not decoded; null where there is none
   * @param contentType the header's value; null where there is none
   */
  public RequestText(@Nullable String rawQuery, @Nullable String contentType, BodyReader body) {
    this.rawQuery = rawQuery;
    this.contentType = contentType;
    this.body = body;
  }

  /** All values of a parameter, by name in any letter case: query first, then body. */
  public List<Parameter> values(String name) {
    return named(name, all());
  }

  /** As {@link #values}, of the query only: reads no body. */
  public List<Parameter> queryValues(String name) {
    return named(name, query());
  }

  /** API keys in the query: reads no body. */
  public List<String> queryKeys() {
    return keys(query());
  }

  /** API keys in a form or multipart body; nothing else of it is kept. */
  public List<String> bodyKeys() {
    List<String> known = bodyKeys;
    if (known == null) {
      known = KeyScan.keys(contentType, body.bytes());
      bodyKeys = known;
    }
    return known;
  }

  /**
   * The input as an object; empty where there is none (or null, or a blank text).
   *
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE where it can't be read or two
   *     places say different things, WRONG_TYPE where it is no object
   */
  public Optional<JsonObject> inputData() {
    return input().map(value -> Scalars.object(value, LenientJson.INPUT_DATA));
  }

  /**
   * As {@link #inputData}, for actions that need no input: {@code input_data=1} and other scalars
   * count as none.
   */
  public Optional<JsonObject> inputDataIfAny() {
    return input()
        .filter(value -> value instanceof JsonStructure)
        .map(value -> Scalars.object(value, LenientJson.INPUT_DATA));
  }

  /**
   * Takes a key out of an object of the input, and the object, too, where nothing is left of it:
   * what was said by it is no part of the input any more.
   */
  public void takeFromInput(String name, String key) {
    input()
        .filter(value -> value instanceof JsonObject)
        .map(JsonValue::asJsonObject)
        .filter(whole -> whole.get(name) instanceof JsonObject)
        .ifPresent(whole -> input = without(whole, name, key));
  }

  private static JsonValue without(JsonObject whole, String name, String key) {
    JsonObject left = Json.createObjectBuilder(whole.getJsonObject(name)).remove(key).build();
    JsonObjectBuilder rest = Json.createObjectBuilder(whole).remove(name);
    JsonObject input = (left.isEmpty() ? rest : rest.add(name, left)).build();
    return input.isEmpty() ? JsonValue.NULL : input;
  }

  private Optional<JsonValue> input() {
    JsonValue known = input;
    if (known == null) {
      known = readInput();
      input = known;
    }
    return Scalars.isNull(known) ? Optional.empty() : Optional.of(known);
  }

  /**
   * As {@link #inputData}, for a list. An unreadable form and a bare word in the query count as
   * nothing: a known client tests its connection without JSON (contract §13, 60). A broken filter
   * in the query is refused: all rows would be no answer.
   *
   * @param unread told of that
   */
  public Optional<JsonObject> inputDataOfList(Consumer<String> unread) {
    List<Parameter> given = values(LenientJson.INPUT_DATA);
    boolean nothing = !given.isEmpty() && given.stream().allMatch(RequestText::isPassedOver);
    if (input == null && nothing) {
      unread.accept("input_data can't be read as JSON: passed over");
      input = JsonValue.NULL;
    }
    return inputData();
  }

  private static boolean isPassedOver(Parameter given) {
    String text = given.value();
    boolean may = given.place() == Place.FORM ? !text.isBlank() : WORD.matcher(text).matches();
    return may && !isReadable(text);
  }

  private static boolean isReadable(String text) {
    try {
      LenientJson.parse(text);
      return true;
    } catch (DeskException broken) {
      return false;
    }
  }

  /** Some clients send as a JSON body what should be a form: {@code {"input_data":{…}}}. */
  private static JsonValue unwrapped(JsonValue value) {
    if (value instanceof JsonObject object && object.size() == 1) {
      Map.Entry<String, JsonValue> only = object.entrySet().iterator().next();
      if (only.getKey().equalsIgnoreCase(LenientJson.INPUT_DATA)) {
        return Scalars.told(only.getValue(), LenientJson.INPUT_DATA);
      }
    }
    return value;
  }

  /** JSON's null where there is none. */
  private JsonValue readInput() {
    Set<String> texts = new LinkedHashSet<>();
    for (Parameter given : all()) {
      boolean isInput =
          given.place() == Place.BODY || given.name().equalsIgnoreCase(LenientJson.INPUT_DATA);
      if (isInput && !given.value().isBlank()) {
        texts.add(given.value());
      }
    }
    JsonValue first = null;
    for (String text : texts) {
      JsonValue value = unwrapped(LenientJson.parse(text));
      if (Scalars.isNull(value)) {
        continue;
      }
      if (first != null && !first.equals(value)) {
        throw Failure.INVALID_VALUE.of(
            LenientJson.INPUT_DATA,
            "input_data stands in two places of the request, with different content");
      }
      first = value;
    }
    return first == null ? JsonValue.NULL : first;
  }

  private List<Parameter> all() {
    return Stream.concat(query().stream(), inBody().stream()).toList();
  }

  private static List<Parameter> named(String name, List<Parameter> parameters) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equalsIgnoreCase(name))
        .toList();
  }

  /** Whether a parameter of this name holds an API key. */
  public static boolean isKeyName(String name) {
    return KEY_NAMES.stream().anyMatch(name::equalsIgnoreCase);
  }

  static List<String> keys(List<Parameter> parameters) {
    return parameters.stream()
        .filter(given -> isKeyName(given.name()))
        .map(given -> given.value().strip())
        .filter(key -> !key.isEmpty())
        .toList();
  }

  private List<Parameter> query() {
    List<Parameter> known = query;
    if (known == null) {
      known = rawQuery == null ? List.of() : FormText.parse(rawQuery, Place.QUERY);
      query = known;
    }
    return known;
  }

  private List<Parameter> inBody() {
    List<Parameter> known = inBody;
    if (known == null) {
      known = BodyParameters.read(contentType, body.bytes());
      inBody = known;
    }
    return known;
  }
}
