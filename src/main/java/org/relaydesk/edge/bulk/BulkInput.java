package org.relaydesk.edge.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.IfMatch;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.ground.form.Parameter;
import org.relaydesk.ground.form.Place;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.Failure;

/**
 * What a call says that acts on several records: which ones, by {@code ids} in the query, the form
 * or the input (contract §13, 54), and what is to be done to each of them.
 */
@ApplicationScoped
public class BulkInput {
  /** The name in the query, the form and the input. */
  public static final String IDS = "ids";

  @Inject private CurrentInput input;

  /**
   * The records, each once, in the order in which they are named.
   *
   * @param ifMatch no version fits several records
   * @throws org.relaydesk.ground.kernel.DeskException MISSING where none is named: never are all
   *     meant; INVALID_VALUE where one is no id, there are too many, or two places differ
   */
  public List<Long> ids(IfMatch ifMatch) {
    if (!ifMatch.header().strip().equals(IfMatch.ANY)) {
      throw Failure.INVALID_VALUE.of("If-Match", "If-Match goes with one record, not with ids");
    }
    Set<Long> named = null;
    for (Set<Long> place : places()) {
      if (named != null && !named.equals(place)) {
        throw Failure.INVALID_VALUE.of(IDS, "ids stand in two places, with different content");
      }
      named = place;
    }
    if (named == null) {
      throw Failure.MISSING.of(IDS, "ids must name at least one record, as in ids=17,18");
    }
    return List.copyOf(named);
  }

  /** The ids of each place that names any. */
  private List<Set<Long>> places() {
    Map<Place, Set<Long>> byPlace = new EnumMap<>(Place.class);
    for (Parameter given : input.text().values(IDS)) {
      byPlace
          .computeIfAbsent(given.place(), place -> new LinkedHashSet<>())
          .addAll(IdList.of(given.value()));
    }
    List<Set<Long>> places = new ArrayList<>(byPlace.values());
    input
        .text()
        .inputDataIfAny()
        .map(data -> data.get(IDS))
        .ifPresent(value -> places.add(new LinkedHashSet<>(IdList.of(value))));
    places.removeIf(Set::isEmpty);
    places.forEach(IdList::requireFew);
    return places;
  }

  /**
   * What is to be done to each record, under its wrapper.
   *
   * @param wrappers the names that are accepted, ours first
   */
  public InputObject object(String... wrappers) {
    return InputObject.of(without(input.text().inputData()), input.rules(), wrappers);
  }

  /** The same for an action that needs no input. */
  public InputObject objectIfAny(String... wrappers) {
    return InputObject.orEmpty(without(input.text().inputDataIfAny()), input.rules(), wrappers);
  }

  private static @Nullable JsonObject without(Optional<JsonObject> data) {
    return data.map(all -> Json.createObjectBuilder(all).remove(IDS).build()).orElse(null);
  }
}
