package org.relaydesk.console.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field that an act changed, for people: {@code scope: own → group}.
 *
 * @param field its name, blanks for underscores
 * @param before empty where there was nothing
 * @param after empty where nothing is left
 */
public record ChangeLine(String field, String before, String after) {
  /** The changes between two states as the audit log answers them; either may be missing. */
  static List<ChangeLine> between(@Nullable Object before, @Nullable Object after) {
    Map<String, String> old = flat(before);
    Map<String, String> fresh = flat(after);
    Set<String> fields = new LinkedHashSet<>(old.keySet());
    fields.addAll(fresh.keySet());
    List<ChangeLine> lines = new ArrayList<>();
    for (String field : fields) {
      String was = old.getOrDefault(field, "");
      String is = fresh.getOrDefault(field, "");
      if (!was.equals(is)) {
        lines.add(new ChangeLine(field.replace('_', ' '), was, is));
      }
    }
    return lines;
  }

  private static Map<String, String> flat(@Nullable Object state) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (state instanceof Map<?, ?> map) {
      flatten("", map, fields);
    }
    fields.remove("id"); // The subject has it.
    return fields;
  }

  private static void flatten(String prefix, Map<?, ?> map, Map<String, String> into) {
    map.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> inner && !isNamed(inner)) {
            flatten(prefix + name + " ", inner, into);
          } else {
            into.put(prefix + name, text(value));
          }
        });
  }

  /** The member of a time or a reference by which people know it. */
  private static boolean isNamed(Map<?, ?> map) {
    return map.containsKey("display_value") || map.containsKey("name");
  }

  private static String text(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(ChangeLine::text).collect(Collectors.joining(", "));
    }
    if (value instanceof Map<?, ?> map && isNamed(map)) {
      return text(map.containsKey("name") ? map.get("name") : map.get("display_value"));
    }
    return value == null ? "" : value.toString();
  }
}
