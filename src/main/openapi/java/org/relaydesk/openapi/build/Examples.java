package org.relaydesk.openapi.build;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;
import org.relaydesk.openapi.Records;

/**
 * The examples of the description, a file each: {@code Request.json} is a record, {@code
 * addRequest.request.json} an input, {@code addRequest.201.json} what an answer has other than the
 * record, {@code failure.404.json} a failure of every operation that has it. An input may stand
 * with what reads it, in the feature's {@link Described}, too.
 */
final class Examples {
  private static final Pattern ANSWER = Pattern.compile("\\d{3}\\.\\w+");

  private final Map<String, String> texts;
  private final Records records;
  private final Set<String> unused;

  private Examples(Map<String, String> texts, Records records) {
    this.records = records;
    this.texts = texts;
    this.unused = new TreeSet<>(texts.keySet());
  }

  /** The examples of a folder. */
  static Examples in(Path folder, Records records) {
    try (Stream<Path> files = Files.list(folder)) {
      return new Examples(
          files.collect(
              Collectors.toMap(
                  file -> file.getFileName().toString(),
                  Examples::read,
                  (a, b) -> a,
                  TreeMap::new)),
          records);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The input of an operation; empty where it takes none. */
  Optional<JsonValue> input(String operationId) {
    String name = operationId + ".request.json";
    return Optional.ofNullable(texts.get(name))
        .map(text -> json(used(name), text))
        .or(() -> records.sent(operationId).map(text -> json(name, text)));
  }

  /**
   * The answers of an operation, by file name without the operation: {@code 200.json}.
   *
   * @throws IllegalStateException where there is none
   */
  Map<String, Object> answers(String operationId) {
    Map<String, Object> found = new TreeMap<>();
    texts.forEach(
        (name, text) -> {
          String rest = name.startsWith(operationId + ".") ? after(name) : "";
          if (ANSWER.matcher(rest).matches()) {
            add(found, operationId, rest, text);
          }
        });
    if (found.isEmpty()) {
      records.expected(operationId).forEach((rest, text) -> add(found, operationId, rest, text));
    }
    if (found.isEmpty()) {
      throw new IllegalStateException("No example of an answer to " + operationId);
    }
    return found;
  }

  private void add(Map<String, Object> found, String operationId, String rest, String text) {
    String name = used(operationId + "." + rest);
    found.put(rest, rest.endsWith(".json") ? PlainValues.of(composed(name, text)) : text);
  }

  /** An answer in full: its file tells what it has other than the example of its record. */
  private JsonValue composed(String name, String text) {
    JsonValue file = json(name, text);
    if (!(file instanceof JsonObject object) || name.startsWith("failure.")) {
      return file;
    }
    String operationId = name.substring(0, name.indexOf('.'));
    List<String> asked = input(operationId).map(Examples::fieldsRequired).orElse(List.of());
    return new ComposedAnswer(records, this::record).of(object, asked);
  }

  private Optional<JsonObject> record(RecordKind kind) {
    String name = kind.name() + ".json";
    return Optional.ofNullable(texts.get(name)).map(text -> json(used(name), text).asJsonObject());
  }

  private static List<String> fieldsRequired(JsonValue input) {
    JsonValue info = input.asJsonObject().getOrDefault("list_info", JsonValue.EMPTY_JSON_OBJECT);
    JsonValue names =
        info.asJsonObject().getOrDefault("fields_required", JsonValue.EMPTY_JSON_ARRAY);
    return names.asJsonArray().getValuesAs(JsonString::getString);
  }

  /** Finds files that no operation took, such as those of one that is gone. */
  void requireAllUsed() {
    if (!unused.isEmpty()) {
      throw new IllegalStateException("Examples of no operation: " + unused);
    }
  }

  private String used(String name) {
    unused.remove(name);
    return name;
  }

  private static String after(String name) {
    return name.substring(name.indexOf('.') + 1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonValue json(String name, String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    } catch (JsonException e) {
      throw new IllegalStateException(name + " is no JSON: " + e.getMessage(), e);
    }
  }
}
