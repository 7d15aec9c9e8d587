package org.relaydesk.request.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The state of a ticket before an action, to be compared with that after it. Names are looked up
 * only for differences.
 *
 * @param fields what callers may set, in its order
 * @param trashed whether it was in the trash
 * @param passageNo how often it had gone from open into completed
 * @param hadCallback whether it had a callback address
 */
record RequestState(
    Request request,
    List<EditableField.Held<?>> fields,
    boolean trashed,
    int passageNo,
    boolean hadCallback) {

  /** The present state of a ticket. */
  static RequestState of(Request request, EditableFields fields) {
    return new RequestState(
        request,
        fields.held(request),
        request.trashed(),
        request.passageNo(),
        request.callbackUrl() != null);
  }

  /**
   * Adds the differences to a row of history.
   *
   * @return the API names of what changed
   */
  Set<String> tellChanges(RequestHistory history, EditableFields all) {
    Set<String> changed = new LinkedHashSet<>();
    List<EditableField.Held<?>> present = all.held(request);
    for (int i = 0; i < present.size(); i++) {
      EditableField.Held<?> now = present.get(i);
      EditableField.Held<?> then = fields.get(i);
      if (!Objects.equals(now.value(), then.value())) {
        history.add(now.name(), then.shown(), now.shown());
        changed.add(now.name());
      }
    }
    if (trashed != request.trashed()) {
      history.add("is_trashed", String.valueOf(trashed), String.valueOf(request.trashed()));
      changed.add("is_trashed");
    }
    return changed;
  }
}
