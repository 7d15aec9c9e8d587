package org.relaydesk.ground.input;

import java.util.ArrayList;
import java.util.List;
import org.relaydesk.ground.json.Excerpt;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;

/** All that is wrong with one input, in the order in which it was found. */
final class InputProblems {
  /** Enough for any person; keeps the answer to a hostile input small. */
  private static final int SHOWN = 20;

  private static final int FIELD_LENGTH = 100;

  private final List<Problem> found = new ArrayList<>();

  void add(Failure failure, String field, String message) {
    addAll(List.of(new Problem(failure, List.of(Excerpt.of(field, FIELD_LENGTH)), message)));
  }

  void addAll(List<Problem> problems) {
    for (Problem problem : problems) {
      if (!isFull() && !found.contains(problem)) {
        found.add(problem);
      }
    }
  }

  /** Whether more would not be shown, so that looking for more is in vain. */
  boolean isFull() {
    return found.size() >= SHOWN;
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new DeskException(found);
    }
  }
}
