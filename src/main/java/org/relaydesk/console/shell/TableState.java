package org.relaydesk.console.shell;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * Where the table of a page stands: at which row, and how it is sorted. It is read from the address
 * and told to the page's script, which writes it there, so that a person who comes back finds their
 * place.
 */
@Named
@ViewScoped
public class TableState implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int MOST_ROWS = 100;

  private int first;
  private int rows;
  private @Nullable String sort;
  private boolean descending;

  @PostConstruct
  void prepare() {
    Map<String, String> address =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    first = Math.max(0, number(address.get("first")));
    rows = Math.min(MOST_ROWS, Math.max(0, number(address.get("rows"))));
    sort = address.get("sort");
    descending = "desc".equals(address.get("order"));
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
  }

  /** The first row that is shown, from 0. */
  public int getFirst() {
    return first;
  }

  /** How many rows a page has; what the page proposes where the address says nothing. */
  public int rows(int usual) {
    return rows == 0 ? usual : rows;
  }

  /**
   * How a column is sorted.
   *
   * @param usual how, where the address says nothing
   */
  public String order(String field, String usual) {
    if (sort == null) {
      return usual;
    }
    String way = descending ? "desc" : "asc";
    return sort.equals(field) ? way : "unsorted";
  }

  /** Notes what the table shows by now. */
  void shows(int firstRow, int rowCount, @Nullable String sortedBy, boolean isDescending) {
    first = firstRow;
    rows = rowCount;
    sort = sortedBy == null ? sort : sortedBy;
    descending = sortedBy == null ? descending : isDescending;
    if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
      PrimeFaces.current().ajax().addCallbackParam("place", getQuery());
    }
  }

  /** As the address has it, with no mark in front. */
  public String getQuery() {
    String sorted =
        sort == null || !sort.matches("[a-z_.]{1,60}")
            ? ""
            : "&sort=" + sort + "&order=" + (descending ? "desc" : "asc");
    return "first=" + first + "&rows=" + rows + sorted;
  }
}
