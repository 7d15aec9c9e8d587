package org.relaydesk.base.query;

import java.util.List;

/**
 * What a caller wants of a list (contract §4).
 *
 * @param rowCount rows of a page
 * @param startIndex 1-based index of the first row
 * @param sortField API name of the first sort key
 * @param descending its direction
 * @param wantsTotal whether all matching rows are to be counted
 * @param fieldsRequired the only fields wanted; empty for the usual ones
 */
public record ListInfo(
    int rowCount,
    int startIndex,
    String sortField,
    boolean descending,
    boolean wantsTotal,
    List<String> fieldsRequired) {
  /** Rows of a page where the caller says nothing (contract §13, 10). */
  public static final int DEFAULT_ROWS = 10;

  /** Rows of a page at most, whatever the caller says. */
  public static final int MOST_ROWS = 1000;

  public ListInfo {
    rowCount = rowCount < 1 ? DEFAULT_ROWS : Math.min(rowCount, MOST_ROWS);
    startIndex = Math.max(startIndex, 1);
    fieldsRequired = List.copyOf(fieldsRequired);
  }

  /** How many rows stand before the first wanted one. */
  public int offset() {
    return startIndex - 1;
  }
}
