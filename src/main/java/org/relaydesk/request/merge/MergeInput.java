package org.relaydesk.request.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Failure;

/**
 * Which tickets a caller wants merged into one (contract §5).
 *
 * @param paths where each stands in the input, for messages; in the order in which they are named
 */
public record MergeInput(Map<Long, String> paths) {
  static final String TICKETS = "merge_requests";

  /** Reads the whole input. */
  public static MergeInput read(InputObject in) {
    in.require(TICKETS);
    List<Reference> named = in.references(TICKETS).orDefault(List.of());
    Map<Long, String> paths = new LinkedHashMap<>();
    for (int i = 0; i < named.size(); i++) {
      String path = TICKETS + "[" + i + "]";
      Long id = named.get(i).id();
      if (id == null) {
        in.refuse(Failure.INVALID_VALUE, path, "A ticket is named by its id");
      } else {
        paths.put(id, path);
      }
    }
    in.finish();
    if (paths.isEmpty()) {
      throw Failure.MISSING.of(TICKETS, TICKETS + " must name at least one ticket");
    }
    return new MergeInput(paths);
  }

  Set<Long> ids() {
    return paths.keySet();
  }
}
