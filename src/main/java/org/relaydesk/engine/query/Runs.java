package org.relaydesk.engine.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list that is sorted by the name of a reference, as the runs of rows that have the same name.
 * Counting them costs the database much less than sorting all rows by a name, and tells which few
 * of them a page is made of.
 *
 * @param runs in the order of the list
 * @param complete whether they are all; the first ones else
 */
record Runs(List<Run> runs, boolean complete) {
  /**
   * Rows of the same name.
   *
   * @param ids what is referred to: several of one name, null for nothing
   */
  private record Run(@Nullable String name, List<@Nullable Long> ids, long rows) {
    Run with(Run next) {
      List<@Nullable Long> both = new ArrayList<>(ids);
      both.addAll(next.ids);
      return new Run(name, both, rows + next.rows);
    }
  }

  /**
   * Where a part of the list is found.
   *
   * @param ids what its rows refer to; null for nothing
   * @param skipped how many rows that refer to these stand before it
   */
  record Part(List<@Nullable Long> ids, int skipped) {}

  /**
   * Runs from counted references.
   *
   * @param counted id, name and number of rows of each, in the order of the list
   * @param complete whether no others follow; the last run counts for nothing else, as more of its
   *     name may
   */
  static Runs of(List<@Nullable Object[]> counted, boolean complete) {
    List<Run> runs = new ArrayList<>();
    for (@Nullable Object[] row : counted) {
      List<@Nullable Long> id = new ArrayList<>();
      id.add((Long) row[0]);
      Run next = new Run((String) row[1], id, Objects.requireNonNull((Long) row[2]));
      int last = runs.size() - 1;
      if (last >= 0 && Objects.equals(runs.get(last).name(), next.name())) {
        runs.set(last, runs.get(last).with(next));
      } else {
        runs.add(next);
      }
    }
    if (!complete && !runs.isEmpty()) {
      runs.remove(runs.size() - 1);
    }
    return new Runs(runs, complete);
  }

  /** How many rows they hold. */
  long rows() {
    return runs.stream().mapToLong(Run::rows).sum();
  }

  /**
   * The runs that hold so many rows from an offset on, as far as there are any; empty where it
   * isn't known, or none are there.
   */
  Optional<Part> part(int offset, int rows) {
    if (!complete && rows() < (long) offset + rows) {
      return Optional.empty();
    }
    List<@Nullable Long> ids = new ArrayList<>();
    long before = 0;
    long skipped = 0;
    for (Run run : runs) {
      if (before >= (long) offset + rows) {
        break;
      }
      if (before + run.rows() > offset) {
        if (ids.isEmpty()) {
          skipped = offset - before;
        }
        ids.addAll(run.ids());
      }
      before += run.rows();
    }
    return ids.isEmpty() ? Optional.empty() : Optional.of(new Part(ids, Math.toIntExact(skipped)));
  }
}
