package org.relaydesk.request;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket held at some moment, to be compared with another one: only of what differs the
 * names are asked for.
 *
 * @param fields those that callers may set, in their order
 * @param others the rest, as people read it
 */
record RequestState(List<EditableField.Held<?>> fields, Map<String, @Nullable String> others) {

  /**
   * Adds what changed since an earlier moment to a row of history.
   *
   * @return the API names of what changed
   */
  Set<String> tellChanges(RequestState before, RequestHistory history) {
    Set<String> changed = new LinkedHashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      EditableField.Held<?> now = fields.get(i);
      EditableField.Held<?> then = before.fields.get(i);
      if (!Objects.equals(now.value(), then.value())) {
        history.add(now.name(), then.shown(), now.shown());
        changed.add(now.name());
      }
    }
    others.forEach(
        (name, now) -> {
          String then = before.others.get(name);
          if (!Objects.equals(now, then)) {
            history.add(name, then, now);
            changed.add(name);
          }
        });
    return changed;
  }
}
