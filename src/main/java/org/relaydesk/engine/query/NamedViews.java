package org.relaydesk.engine.query;

import java.util.Map;
import java.util.TreeMap;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Failure;

/** The views of a list that callers ask for by name. */
final class NamedViews {
  private final Map<String, Restriction> views = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  NamedViews(Map<String, Restriction> views) {
    this.views.putAll(views);
  }

  boolean has(String name) {
    return views.containsKey(name);
  }

  /**
   * What a view shows; case doesn't matter.
   *
   * @throws org.relaydesk.ground.kernel.DeskException for an unknown one, naming those there are
   */
  Restriction get(Reference asked) {
    Restriction view = asked.name() == null ? null : views.get(asked.name());
    if (view == null) {
      throw Failure.INVALID_VALUE.of(
          "list_info.filter_by", "No view has this name; there are " + views.keySet());
    }
    return view;
  }
}
