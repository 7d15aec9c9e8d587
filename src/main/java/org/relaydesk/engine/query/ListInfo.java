package org.relaydesk.engine.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.criteria.Criterion;
import org.relaydesk.engine.query.criteria.SortKey;
import org.relaydesk.ground.input.Reference;

/**
 * The {@code list_info} of a call (contract §4).
 *
 * @param rowCount rows of a page
 * @param startIndex 1-based index of the first row
 * @param sortField API name of the first sort key
 * @param descending its direction
 * @param wantsTotal whether all matching rows are to be counted
 * @param fieldsRequired the only fields wanted; empty for the usual ones
 * @param thenBy further sort keys
 * @param criteria what the rows must fulfil, joined from left to right
 * @param filter a view, by its name or its id; null for none
 */
public record ListInfo(
    int rowCount,
    int startIndex,
    String sortField,
    boolean descending,
    boolean wantsTotal,
    List<String> fieldsRequired,
    List<SortKey> thenBy,
    List<Criterion> criteria,
    @Nullable Reference filter) {
  /** The default number of rows of a page (contract §13, 10). */
  public static final int DEFAULT_ROWS = 10;

  /** The largest number of rows of a page. */
  public static final int MOST_ROWS = 1000;

  public ListInfo {
    rowCount = rowCount < 1 ? DEFAULT_ROWS : Math.min(rowCount, MOST_ROWS);
    startIndex = Math.max(startIndex, 1);
    fieldsRequired = List.copyOf(fieldsRequired);
    thenBy = List.copyOf(thenBy);
    criteria = List.copyOf(criteria);
  }

  /** All rows, sorted by one key. */
  public ListInfo(
      int rowCount,
      int startIndex,
      String sortField,
      boolean descending,
      boolean wantsTotal,
      List<String> fieldsRequired) {
    this(
        rowCount,
        startIndex,
        sortField,
        descending,
        wantsTotal,
        fieldsRequired,
        List.of(),
        List.of(),
        null);
  }

  /** The first page of all rows. */
  public static ListInfo sortedBy(String field, boolean descending) {
    return new ListInfo(DEFAULT_ROWS, 1, field, descending, false, List.of());
  }

  /** The same by another sort key. */
  public ListInfo sort(String field, boolean downwards) {
    return new ListInfo(
        rowCount,
        startIndex,
        field,
        downwards,
        wantsTotal,
        fieldsRequired,
        List.of(),
        criteria,
        filter);
  }

  /** The same from another row on, with so many rows. */
  public ListInfo rows(int from, int count) {
    return new ListInfo(
        count, from, sortField, descending, wantsTotal, fieldsRequired, thenBy, criteria, filter);
  }

  /** The same, with the total. */
  public ListInfo counted() {
    return new ListInfo(
        rowCount,
        startIndex,
        sortField,
        descending,
        true,
        fieldsRequired,
        thenBy,
        criteria,
        filter);
  }

  /** The same, with these fields only. */
  public ListInfo only(String... fields) {
    return new ListInfo(
        rowCount,
        startIndex,
        sortField,
        descending,
        wantsTotal,
        Arrays.asList(fields),
        thenBy,
        criteria,
        filter);
  }

  /** The same of the rows that fulfil these, too; joined to the ones there are as each says. */
  public ListInfo where(Criterion... more) {
    List<Criterion> all = new ArrayList<>(criteria);
    all.addAll(Arrays.asList(more));
    return new ListInfo(
        rowCount,
        startIndex,
        sortField,
        descending,
        wantsTotal,
        fieldsRequired,
        thenBy,
        all,
        filter);
  }

  /** The same of a named view. */
  public ListInfo in(String view) {
    return in(Reference.toName(view));
  }

  /** The same of another view; null for none. */
  public ListInfo in(@Nullable Reference view) {
    return new ListInfo(
        rowCount,
        startIndex,
        sortField,
        descending,
        wantsTotal,
        fieldsRequired,
        thenBy,
        criteria,
        view);
  }

  /** How many rows stand before the first wanted one. */
  public int offset() {
    return startIndex - 1;
  }

  /** Whether any criterion is about a field. */
  public boolean asksFor(String field) {
    return criteria.stream().anyMatch(criterion -> criterion.asksFor(field));
  }

  /** All sort keys in their order. */
  Stream<SortKey> sort() {
    return Stream.concat(Stream.of(new SortKey(sortField, descending)), thenBy.stream());
  }
}
