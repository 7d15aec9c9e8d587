package org.relaydesk.console.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.rest.JsonOutput;
import org.relaydesk.edge.rest.Streamed;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.Page;

/**
 * Turns records into maps for pages: with the same fields as the API's answers, so that a page says
 * {@code ticket.status.name}.
 */
@ApplicationScoped
public class RecordMaps {
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  /** In a row whose large texts are left out. */
  public static final String LEFT_OUT = "text_left_out";

  private static final long MOST_BYTES = 2_000_000;

  @Inject private JsonOutput output;

  /** One record. */
  public Map<String, @Nullable Object> of(FoundRecord found) {
    return of(found::write);
  }

  /** The map of a value that writes itself as the API answers it. */
  public Map<String, @Nullable Object> of(Streamed record) {
    return read(output.text(record));
  }

  /**
   * The rows of a page. They are in memory at once: large texts beyond two megabytes are left out,
   * and {@link #LEFT_OUT} of their rows is true.
   */
  public List<Map<String, @Nullable Object>> of(Page page) {
    Set<Integer> beyond = page.beyond(MOST_BYTES);
    List<Map<String, @Nullable Object>> rows = read(page.withoutTexts(beyond));
    beyond.forEach(index -> rows.get(index).put(LEFT_OUT, true));
    return rows;
  }

  private List<Map<String, @Nullable Object>> read(Page page) {
    String json =
        output.text(
            out -> {
              out.json().writeStartArray("rows");
              page.write(out);
              out.json().writeEnd();
            });
    try (JsonReader reader = READERS.createReader(new StringReader(json))) {
      return reader.readObject().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
          .map(RecordMaps::map)
          .toList();
    }
  }

  private static Map<String, @Nullable Object> read(String json) {
    try (JsonReader reader = READERS.createReader(new StringReader(json))) {
      return map(reader.readObject());
    }
  }

  private static Map<String, @Nullable Object> map(JsonObject object) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    object.forEach((name, value) -> map.put(name, plain(value)));
    return map;
  }

  private static @Nullable Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case NULL -> null;
      case TRUE -> true;
      case FALSE -> false;
      case STRING -> ((JsonString) value).getString();
      case OBJECT -> map(value.asJsonObject());
      case ARRAY -> list(value.asJsonArray());
      default -> value.toString();
    };
  }

  private static List<@Nullable Object> list(JsonArray array) {
    List<@Nullable Object> list = new ArrayList<>();
    array.forEach(item -> list.add(plain(item)));
    return list;
  }
}
