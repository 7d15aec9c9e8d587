package org.relaydesk.console.requests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.shell.TypedText;

/**
 * What stands in the boxes of a ticket, beside what stood there first, so that only what somebody
 * changed is sent: two who change different fields don't disturb each other.
 */
public class TicketForm implements Serializable {
  private static final long serialVersionUID = 1;

  /** Fields that point to another record, by its id. */
  static final List<String> REFERENCES =
      List.of(
          "status",
          "priority",
          "technician",
          "group",
          "category",
          "subcategory",
          "item",
          "urgency",
          "impact",
          "level",
          "mode");

  private static final List<String> TEXTS = List.of("subject", "description", "callback_url");

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> first = new LinkedHashMap<>();

  TicketForm() {
    REFERENCES.forEach(field -> put(field, ""));
    TEXTS.forEach(field -> put(field, ""));
    put("requester", "");
  }

  /** Takes what a record holds; nothing counts as changed then. */
  void fill(Map<String, @Nullable Object> record) {
    shown(record).forEach(this::put);
  }

  /**
   * Takes what a record holds by now and keeps what was typed.
   *
   * @return what somebody else changed meanwhile
   */
  Merge merge(Map<String, @Nullable Object> record) {
    Merge merged = new Merge(new ArrayList<>(), new LinkedHashMap<>());
    shown(record)
        .forEach(
            (field, now) -> {
              boolean changed = !now.equals(first.get(field));
              boolean typed = !value(field).equals(first.get(field));
              if (changed) {
                merged.others.add(field);
              }
              if (changed && typed && !value(field).equals(now)) {
                merged.clashes.put(box(field), text(record, field));
              }
              first.put(field, now);
              if (!typed) {
                values.put(field, now);
              }
            });
    return merged;
  }

  /** The id of the component in which a field is edited. */
  private static String box(String field) {
    return field.equals("description") ? "edited_description" : field;
  }

  /** What a record holds in a field, as people read it. */
  private static String text(Map<String, @Nullable Object> record, String field) {
    Object value =
        record.get(field) instanceof Map<?, ?> named ? named.get("name") : record.get(field);
    return value == null ? "–" : value.toString();
  }

  /**
   * What others changed.
   *
   * @param others the fields that they changed
   * @param clashes those of them that were typed into as well, by the box's id, with what is stored
   */
  record Merge(List<String> others, Map<String, String> clashes) {
    static final Merge NONE = new Merge(List.of(), Map.of());
  }

  private static Map<String, String> shown(Map<String, @Nullable Object> record) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (String field : REFERENCES) {
      Object id = record.get(field) instanceof Map<?, ?> reference ? reference.get("id") : null;
      shown.put(field, id == null ? "" : id.toString());
    }
    for (String field : TEXTS) {
      shown.put(field, TypedText.of(record.get(field)));
    }
    return shown;
  }

  private void put(String field, String value) {
    values.put(field, value);
    first.put(field, value);
  }

  private String value(String field) {
    return TypedText.of(values.get(field));
  }

  /** What was changed, in the API's words. */
  JsonObject changes() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    for (String field : values.keySet()) {
      String value = value(field);
      if (value.equals(first.get(field))) {
        continue;
      }
      if (value.isEmpty()) {
        json.addNull(field);
      } else if (REFERENCES.contains(field)) {
        json.add(field, Json.createObjectBuilder().add("id", value));
      } else {
        json.add(field, value);
      }
    }
    return json.build();
  }

  /** A part of another category is no choice any more. */
  void forgetParts(String... parts) {
    for (String part : parts) {
      values.put(part, "");
    }
  }

  public Map<String, String> getValues() {
    return values;
  }
}
