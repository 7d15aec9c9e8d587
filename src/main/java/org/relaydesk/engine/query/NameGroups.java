package org.relaydesk.engine.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list that is sorted by a reference's name, as groups of rows with the same name. Counting
 * groups costs the database much less than sorting rows by a name, and tells which few ids a page
 * needs.
 *
 * @param groups in the order of the list
 * @param complete whether these are all groups, and not only the first
 */
record NameGroups(List<NameGroup> groups, boolean complete) {
  /**
   * The rows of a name.
   *
   * @param ids the referenced ids, as several may have one name; null for none
   */
  private record NameGroup(@Nullable String name, List<@Nullable Long> ids, long rows) {
    NameGroup with(NameGroup next) {
      List<@Nullable Long> both = new ArrayList<>(ids);
      both.addAll(next.ids);
      return new NameGroup(name, both, rows + next.rows);
    }
  }

  /**
   * Where a page of the list is found.
   *
   * @param ids the ids that its rows refer to; null for none
   * @param skipped how many rows that refer to these stand before it
   */
  record Part(List<@Nullable Long> ids, int skipped) {}

  /**
   * Groups from counted references.
   *
   * @param counted id, name and number of rows of each, in the order of the list
   * @param complete whether no others follow; the last group counts for nothing else, as more of
   *     its name may
   */
  static NameGroups of(List<@Nullable Object[]> counted, boolean complete) {
    List<NameGroup> groups = new ArrayList<>();
    for (@Nullable Object[] row : counted) {
      List<@Nullable Long> id = new ArrayList<>();
      id.add((Long) row[0]);
      NameGroup next = new NameGroup((String) row[1], id, Objects.requireNonNull((Long) row[2]));
      int last = groups.size() - 1;
      if (last >= 0 && Objects.equals(groups.get(last).name(), next.name())) {
        groups.set(last, groups.get(last).with(next));
      } else {
        groups.add(next);
      }
    }
    if (!complete && !groups.isEmpty()) {
      groups.remove(groups.size() - 1);
    }
    return new NameGroups(groups, complete);
  }

  /** How many rows they hold. */
  long rows() {
    return groups.stream().mapToLong(NameGroup::rows).sum();
  }

  /**
   * The groups that hold so many rows from an offset on, as far as there are any; empty where it
   * isn't known, or none are there.
   */
  Optional<Part> part(int offset, int rows) {
    if (!complete && rows() < (long) offset + rows) {
      return Optional.empty();
    }
    List<@Nullable Long> ids = new ArrayList<>();
    long before = 0;
    long skipped = 0;
    for (NameGroup group : groups) {
      if (before >= (long) offset + rows) {
        break;
      }
      if (before + group.rows() > offset) {
        if (ids.isEmpty()) {
          skipped = offset - before;
        }
        ids.addAll(group.ids());
      }
      before += group.rows();
    }
    return ids.isEmpty() ? Optional.empty() : Optional.of(new Part(ids, Math.toIntExact(skipped)));
  }
}
