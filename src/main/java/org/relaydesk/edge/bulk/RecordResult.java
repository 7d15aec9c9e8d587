package org.relaydesk.edge.bulk;

import java.util.List;
import org.relaydesk.ground.kernel.Problem;

/**
 * The outcome of an action for one of many records.
 *
 * @param message what was done; empty where it failed
 * @param problems why it failed; none where it was done
 */
public record RecordResult(long id, String message, List<Problem> problems) {
  public RecordResult {
    problems = List.copyOf(problems);
  }

  public static RecordResult done(long id, String message) {
    return new RecordResult(id, message, List.of());
  }

  public static RecordResult failed(long id, List<Problem> problems) {
    return new RecordResult(id, "", problems);
  }

  /** Whether the action failed for this record. */
  public boolean isFailed() {
    return !problems.isEmpty();
  }
}
