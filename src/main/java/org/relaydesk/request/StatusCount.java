package org.relaydesk.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.lookup.Status;

/**
 * How many live tickets stand at one status.
 *
 * @param name the status's
 * @param color the status's own; null where it has none
 * @param inProgress whether its tickets are still worked on
 */
public record StatusCount(
    long statusId, String name, @Nullable String color, boolean inProgress, long count) {
  /** One for each status in use, and for those out of use that tickets still have. */
  static List<StatusCount> of(List<Status> statuses, Map<Long, Long> counts) {
    return statuses.stream()
        .filter(status -> !status.deleted() || counts.containsKey(status.id()))
        .map(
            status ->
                new StatusCount(
                    status.id(),
                    status.name(),
                    status.color(),
                    status.inProgress(),
                    count(status, counts)))
        .toList();
  }

  private static long count(Status status, Map<Long, Long> counts) {
    return counts.getOrDefault(status.id(), 0L);
  }
}
