package org.relaydesk.console.shell;

import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;

/** Feeds a table page by page from the list that the API answers from. */
public class LazyRows extends LazyDataModel<Map<String, @Nullable Object>> {
  private static final long serialVersionUID = 1;

  private final transient ListInfo wanted;
  private final transient Function<ListInfo, Page> pages;
  private final transient Function<Page, List<Map<String, @Nullable Object>>> shown;

  /**
   * Rows with the fields that the list answers.
   *
   * @param wanted what the list is sorted by and restricted to, where the table says nothing
   * @param pages the use case that answers a page
   */
  public LazyRows(ListInfo wanted, Function<ListInfo, Page> pages, RecordMaps records) {
    this(wanted, pages, page -> records.of(page));
  }

  /**
   * Rows with more than the list's fields.
   *
   * @param shown makes the rows of a page
   */
  public LazyRows(
      ListInfo wanted,
      Function<ListInfo, Page> pages,
      Function<Page, List<Map<String, @Nullable Object>>> shown) {
    this.wanted = wanted;
    this.pages = pages;
    this.shown = shown;
  }

  /** PrimeFaces doesn't use it: {@link #load} has the count with the page. */
  @Override
  public int count(Map<String, FilterMeta> filters) {
    return 0;
  }

  @Override
  public List<Map<String, @Nullable Object>> load(
      int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
    SortMeta sort = sorts.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
    boolean descending = sort != null && sort.getOrder() == SortOrder.DESCENDING;
    ListInfo info = sort == null ? wanted : wanted.sort(sort.getField(), descending);
    Page page = page(info, first, pageSize);
    int begin = recalculateFirst(first, pageSize, getRowCount());
    CDI.current()
        .select(TableState.class)
        .get()
        .shows(begin, pageSize, sort == null ? null : sort.getField(), descending);
    return shown.apply(begin == first ? page : page(info, begin, pageSize));
  }

  private Page page(ListInfo info, int first, int pageSize) {
    Page page = pages.apply(info.rows(first + 1, pageSize).counted());
    Long total = page.total();
    setRowCount(total == null ? 0 : Math.toIntExact(total));
    return page;
  }

  @Override
  public String getRowKey(Map<String, @Nullable Object> row) {
    return String.valueOf(row.get("id"));
  }
}
