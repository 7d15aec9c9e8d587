package org.relaydesk.edge.openapi;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The examples of the description, a file each: {@code addRequest.request.json} is an input, {@code
 * addRequest.201.json} an answer, {@code failure.404.json} a failure of every operation that has
 * it.
 */
final class Examples {
  /** The system property that names their folder; the build sets it. */
  static final String FOLDER = "relaydesk.openapi.examples";

  private static final Pattern ANSWER = Pattern.compile("\\d{3}\\.\\w+");

  private final Map<String, String> texts;
  private final Set<String> unused;

  private Examples(Map<String, String> texts) {
    this.texts = texts;
    this.unused = new TreeSet<>(texts.keySet());
  }

  static Examples ofThisBuild() {
    String folder = System.getProperty(FOLDER);
    if (folder == null) {
      throw new IllegalStateException("The build names no " + FOLDER);
    }
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return new Examples(
          files.collect(
              Collectors.toMap(
                  file -> file.getFileName().toString(),
                  Examples::read,
                  (a, b) -> a,
                  TreeMap::new)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The input of an operation; empty where it takes none. */
  Optional<JsonValue> input(String operationId) {
    return Optional.ofNullable(texts.get(operationId + ".request.json"))
        .map(text -> json(used(operationId + ".request.json"), text));
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
            used(name);
            found.put(rest, rest.endsWith(".json") ? PlainValues.of(json(name, text)) : text);
          }
        });
    if (found.isEmpty()) {
      throw new IllegalStateException("No example of an answer to " + operationId);
    }
    return found;
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
