package org.relaydesk.edge.bulk;

import java.util.List;
import org.relaydesk.ground.kernel.Problem;

/**
 * What became of one record among several.
 *
 * @param said what was done to it; empty where nothing was
 * @param problems why nothing was done to it; none where it was
 */
public record ActedOn(long id, String said, List<Problem> problems) {
  public ActedOn {
    problems = List.copyOf(problems);
  }

  /** It was done. */
  public static ActedOn done(long id, String said) {
    return new ActedOn(id, said, List.of());
  }

  /** It was not done. */
  public static ActedOn failed(long id, List<Problem> problems) {
    return new ActedOn(id, "", problems);
  }

  /** Whether nothing was done to it. */
  public boolean isFailed() {
    return !problems.isEmpty();
  }
}
