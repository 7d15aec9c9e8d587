package org.relaydesk.request;

import java.util.List;
import java.util.Map;
import org.relaydesk.lookup.Status;

/**
 * How many live tickets stand at one status.
 *
 * @param name the status's
 */
public record StatusCount(long statusId, String name, long count) {
  /** One for each status in use, and for those out of use that tickets still have. */
  static List<StatusCount> of(List<Status> statuses, Map<Long, Long> counts) {
    return statuses.stream()
        .filter(status -> !status.deleted() || counts.containsKey(status.id()))
        .map(status -> new StatusCount(status.id(), status.name(), count(status, counts)))
        .toList();
  }

  private static long count(Status status, Map<Long, Long> counts) {
    return counts.getOrDefault(status.id(), 0L);
  }
}
