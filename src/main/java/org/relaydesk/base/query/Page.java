package org.relaydesk.base.query;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param info what was asked, as it was understood
 * @param projection writes the rows
 * @param rows at most {@code info.rowCount()} of them
 * @param hasMore whether a row follows the last one
 * @param total of all pages; null unless asked
 */
public record Page(
    ListInfo info,
    Projection projection,
    List<@Nullable Object[]> rows,
    boolean hasMore,
    @Nullable Long total) {
  public Page {
    rows = List.copyOf(rows);
  }

  /** The ids that its rows hold under some paths. */
  public Set<Long> ids(Collection<String> paths) {
    return projection.ids(paths, rows);
  }
}
