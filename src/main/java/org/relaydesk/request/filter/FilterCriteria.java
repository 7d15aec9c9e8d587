package org.relaydesk.request.filter;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.relaydesk.engine.query.criteria.CriteriaReader;
import org.relaydesk.engine.query.criteria.Criterion;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.kernel.Failure;

/**
 * The search_criteria of a filter, kept as they were written.
 *
 * @param json an array
 */
record FilterCriteria(String json) {
  static final int LONGEST = 20_000;

  private static final String KEY = "search_criteria";
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  /**
   * Takes them from an input.
   *
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE where they are too long to keep
   */
  static FilterCriteria of(JsonValue sent) {
    JsonValue array =
        sent instanceof JsonArray ? sent : Json.createArrayBuilder().add(sent).build();
    String json = array.toString();
    if (json.length() > LONGEST) {
      throw Failure.INVALID_VALUE.of(KEY, "At most " + LONGEST + " characters of search_criteria");
    }
    return new FilterCriteria(json);
  }

  static FilterCriteria stored(String json) {
    return new FilterCriteria(json);
  }

  JsonValue value() {
    try (JsonReader reader = READERS.createReader(new StringReader(json))) {
      return reader.readValue();
    }
  }

  /**
   * What rows must fulfil, as a list does that is asked with them.
   *
   * @throws org.relaydesk.ground.kernel.DeskException where they can't be read
   */
  List<Criterion> read(TimePattern times) {
    InputObject in = InputObject.bare(Json.createObjectBuilder().add(KEY, value()).build());
    List<Criterion> read = new CriteriaReader(times).read(in);
    in.finish();
    return read;
  }
}
