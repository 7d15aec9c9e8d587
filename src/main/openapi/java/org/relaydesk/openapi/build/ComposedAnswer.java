package org.relaydesk.openapi.build;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.relaydesk.openapi.RecordKind;
import org.relaydesk.openapi.Records;

/** Makes an example's answer of the example of its record and of what it has other than that. */
record ComposedAnswer(Records records, Function<RecordKind, Optional<JsonObject>> examples) {
  private static final String STATUS = "response_status";
  private static final JsonObject SUCCESS =
      Json.createObjectBuilder().add("status_code", 2000).add("status", "success").build();

  /**
   * The whole answer.
   *
   * @param asked the fields that a list was asked for; none for those that it shows unasked
   */
  JsonObject of(JsonObject file, List<String> asked) {
    JsonObjectBuilder answer = Json.createObjectBuilder();
    boolean list = file.containsKey("list_info");
    boolean ofTheDesk = file.containsKey(STATUS) || file.keySet().stream().anyMatch(record(file));
    if (list && !file.containsKey(STATUS)) {
      answer.add(STATUS, Json.createArrayBuilder().add(SUCCESS));
    }
    file.forEach((name, value) -> answer.add(name, completed(name, value, asked)));
    if (ofTheDesk && !list && !file.containsKey(STATUS)) {
      answer.add(STATUS, SUCCESS);
    }
    return answer.build();
  }

  /** Whether records stand under a name, which a plain word of a server may be, too. */
  private Predicate<String> record(JsonObject file) {
    return name ->
        (records.one(name).isPresent() && file.get(name) instanceof JsonObject)
            || (records.many(name).isPresent() && file.get(name) instanceof JsonArray);
  }

  private JsonValue completed(String wrapper, JsonValue value, List<String> asked) {
    if (value instanceof JsonObject changes) {
      return records
          .one(wrapper)
          .flatMap(examples)
          .map(record -> with(record, List.copyOf(record.keySet()), changes))
          .orElse(changes);
    }
    Optional<RecordKind> kind = records.many(wrapper);
    Optional<JsonObject> record = kind.flatMap(examples);
    if (!(value instanceof JsonArray rows) || kind.isEmpty() || record.isEmpty()) {
      return value;
    }
    List<String> shown = asked.isEmpty() ? kind.get().rows() : asked;
    JsonArrayBuilder all = Json.createArrayBuilder();
    rows.getValuesAs(JsonObject.class).forEach(row -> all.add(with(record.get(), shown, row)));
    return all.build();
  }

  private static JsonObject with(JsonObject record, List<String> shown, JsonObject changes) {
    JsonObjectBuilder whole = Json.createObjectBuilder();
    for (String name : shown) {
      whole.add(name, changes.getOrDefault(name, record.getOrDefault(name, JsonValue.NULL)));
    }
    changes.forEach(whole::add);
    return whole.build();
  }
}
