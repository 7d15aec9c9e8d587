package org.relaydesk.ground.input;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.json.Conversion;
import org.relaydesk.ground.json.Scalars;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;
import org.relaydesk.ground.shape.InputShape;
import org.relaydesk.ground.shape.ValueType;

/**
 * Typed reading of one JSON object of the input (contract §3 and §13, 8, 20). Each reader answers
 * absent, null or a value. {@link #finish()} throws all problems; until then what can't be read
 * counts as absent. A key is known once it was asked for: ask for each on every path. Fields are
 * named by dotted paths relative to the entity.
 */
public final class InputObject {
  private final JsonObject object;
  private final String prefix;
  private final String wrapper;
  private final InputProblems problems;
  private final KeyRules rules;
  private final Set<String> known = new LinkedHashSet<>();
  private final Set<String> readOnly = new LinkedHashSet<>();
  private final Map<String, String> settled = new LinkedHashMap<>();
  private final Map<String, List<String>> aliases = new LinkedHashMap<>();
  private final List<InputObject> children = new ArrayList<>();
  private InputShape shape = InputShape.NONE;

  InputObject(
      JsonObject object, String prefix, String wrapper, InputProblems problems, KeyRules rules) {
    this.object = object;
    this.prefix = prefix;
    this.wrapper = wrapper;
    this.problems = problems;
    this.rules = rules;
  }

  /**
   * The entity under its wrapper, one of the accepted names, ours first; null is no input.
   *
   * @throws DeskException MISSING where there is no input or no wrapper
   */
  public static InputObject of(@Nullable JsonObject inputData, KeyRules rules, String... wrappers) {
    return InputWrapper.open(inputData, rules, List.of(wrappers));
  }

  /** As {@link #of}, for actions that work without input: no input, no wrapper or null is empty. */
  public static InputObject orEmpty(
      @Nullable JsonObject inputData, KeyRules rules, String... wrappers) {
    return InputWrapper.openOrEmpty(inputData, rules, List.of(wrappers));
  }

  /** The input itself, without a wrapper, as lists have it; empty where there is none. */
  public static InputObject bare(@Nullable JsonObject inputData) {
    JsonObject in = inputData == null ? JsonValue.EMPTY_JSON_OBJECT : inputData;
    return new InputObject(in, "", "", new InputProblems(), KeyRules.OURS);
  }

  /** An empty input that records the keys that it is asked for. */
  public static InputObject noting(InputShape shape) {
    InputObject in = bare(null);
    in.shape = shape;
    return in;
  }

  /** The wrapper's name that the client used; empty for a bare input. */
  public String wrapper() {
    return wrapper;
  }

  /** Declares other spellings of a key, before it is read; messages use the first. */
  public InputObject alias(String key, String... others) {
    aliases.put(key, List.of(others));
    return this;
  }

  /** Keys that only the server writes, beside what answers show: another value is READ_ONLY. */
  public InputObject readOnly(String... keys) {
    readOnly.addAll(Arrays.asList(keys));
    return this;
  }

  /** Declares a key that is set once and for all: another value than the record's NOT_EDITABLE. */
  public InputObject settled(String key, String message) {
    settled.put(key, message);
    return this;
  }

  /** Declares keys that are accepted and ignored. */
  public InputObject ignored(String... keys) {
    known.addAll(shape.ignored(keys));
    return this;
  }

  /** Whether the key or an alias was sent, be it with null. */
  public boolean has(String key) {
    return find(key) != null;
  }

  /** All keys as sent; none becomes known by this. */
  public Set<String> keys() {
    return object.keySet();
  }

  /** Text, kept as sent; a number counts as its text. Limit in Java characters. */
  public Change<String> text(String key, int maxLength) {
    return read(key, ValueType.text(maxLength), Conversion.limited(maxLength));
  }

  /** Text or HTML, cleaned as it is kept (contract §13, 53). */
  public Change<String> richText(String key, int maxLength) {
    return read(key, ValueType.text(maxLength), Conversion.rich(maxLength));
  }

  /** True, false, 1, 0, or these as text in any case. */
  public Change<Boolean> bool(String key) {
    return read(key, ValueType.FLAG, Scalars::bool);
  }

  /** A whole number, or its text. */
  public Change<Long> number(String key) {
    return read(key, ValueType.COUNT, Scalars::number);
  }

  /** A whole number within bounds, both included. */
  public Change<Long> number(String key, long min, long max) {
    return read(key, ValueType.number(min, max), Conversion.bounded(min, max));
  }

  /** A decimal number, or its text. */
  public Change<BigDecimal> decimal(String key) {
    return read(key, ValueType.DECIMAL, Scalars::decimal);
  }

  /** A time in milliseconds since the epoch, from any of the forms of contract §13, 20. */
  public Change<Long> instant(String key, TimePattern pattern) {
    return read(key, ValueType.TIME, (value, path) -> Instants.read(value, path, pattern));
  }

  /** A record by id, name or e-mail address; a bare text is a name, a bare number an id. */
  public Change<Reference> reference(String key) {
    return read(key, ValueType.REFERENCE, References::read);
  }

  /** An array of references; a single one counts as an array of one. */
  public Change<List<Reference>> references(String key) {
    return read(key, ValueType.REFERENCES, Conversion.each(References::read));
  }

  /** An array of texts, each within the limit; a single one counts as an array of one. */
  public Change<List<String>> texts(String key, int maxLength) {
    return read(key, ValueType.text(maxLength).list(), Conversion.texts(maxLength));
  }

  /** An object inside this one; its problems and unknown keys are found by this one's finish. */
  public Change<InputObject> object(String key) {
    return shape.isNoting()
        ? Change.to(noting(shape.inside(key, ValueType.OBJECT)))
        : read(key, ValueType.OBJECT, this::child);
  }

  /** An array of objects; a single one counts as an array of one. */
  public Change<List<InputObject>> objects(String key) {
    return shape.isNoting()
        ? Change.to(List.of(noting(shape.inside(key, ValueType.OBJECTS))))
        : read(key, ValueType.OBJECTS, Conversion.each(this::child));
  }

  /** Values that are converted later; a single one counts as an array of one. */
  public Change<List<InputValue>> values(String key, TimePattern times) {
    return read(key, ValueType.ANY.list(), (value, path) -> InputValue.each(value, path, times));
  }

  /** The value as it was sent; described as this type. */
  public Change<JsonValue> raw(String key, ValueType type) {
    return read(key, type, (value, path) -> value);
  }

  /** Reports those that are absent, null or blank as one MISSING, for an add. */
  public void require(String... keys) {
    shape.require(keys);
    noteMissing(Arrays.stream(keys).filter(key -> Scalars.isEmpty(find(key))).toList());
  }

  /** Reports those that are sent with null or blank as one MISSING, for an edit. */
  public void keep(String... keys) {
    shape.keep(keys);
    noteMissing(Arrays.stream(keys).filter(key -> has(key) && Scalars.isEmpty(find(key))).toList());
  }

  /** Adds a problem, to be thrown together with the others. */
  public void refuse(Failure failure, String key, String message) {
    problems.add(failure, prefix + key, message);
  }

  /** The dotted path of a key of this object. */
  public String path(String key) {
    return prefix + key;
  }

  /** Throws all that was found, unknown keys and those that only the server writes included. */
  public void finish() {
    problems.addAll(UnknownKeys.check(this, rules).against(JsonValue.EMPTY_JSON_OBJECT));
    problems.throwIfAny();
  }

  /** As {@link #finish}, for an edit: what only the server writes is yet to be compared. */
  public Echo finishEdit() {
    Echo echo = UnknownKeys.check(this, rules);
    problems.throwIfAny();
    return echo;
  }

  Set<String> known() {
    return known;
  }

  Set<String> readOnly() {
    return readOnly;
  }

  Map<String, String> settled() {
    return settled;
  }

  JsonValue value(String key) {
    return object.getOrDefault(key, JsonValue.NULL);
  }

  List<InputObject> children() {
    return children;
  }

  InputProblems problems() {
    return problems;
  }

  private void noteMissing(List<String> keys) {
    if (!keys.isEmpty()) {
      List<String> paths = keys.stream().map(this::path).toList();
      String message = "Mandatory: " + String.join(", ", paths);
      problems.addAll(List.of(new Problem(Failure.MISSING, paths, message)));
    }
  }

  private InputObject child(JsonValue value, String path) {
    String inside = path + ".";
    for (InputObject child : children) {
      if (child.prefix.equals(inside)) {
        return child; // Asked for twice: what was known of it stays known.
      }
    }
    InputObject child =
        new InputObject(Scalars.object(value, path), inside, wrapper, problems, rules);
    children.add(child);
    return child;
  }

  private <T> Change<T> read(String key, ValueType type, Conversion<T> conversion) {
    shape.asked(key, type);
    JsonValue given = find(key);
    if (given == null || given.getValueType() == JsonValue.ValueType.NULL) {
      return given == null ? Change.absent() : Change.cleared();
    }
    try {
      return Change.to(conversion.convert(given, path(key)));
    } catch (DeskException unfit) {
      problems.addAll(unfit.problems());
      return Change.absent();
    }
  }

  private @Nullable JsonValue find(String key) {
    known.add(key);
    JsonValue found = object.get(key);
    for (String other : aliases.getOrDefault(key, List.of())) {
      known.add(other);
      JsonValue again = object.get(other);
      if (found != null && again != null && !found.equals(again)) {
        String message = key + " and " + other + " are the same field, with different values";
        problems.add(Failure.INVALID_VALUE, path(key), message);
      }
      found = found == null ? again : found;
    }
    return found;
  }
}
