package org.relaydesk.engine.query.output;

import org.jspecify.annotations.Nullable;

/** The columns that one field selected, in the order of its paths. */
public final class Row {
  private final @Nullable Object[] values;
  private final int[] columns;

  /**
   * A view of some columns of a row.
   *
   * @param values the whole row; not copied
   * @param columns where this field's columns are; not copied
   */
  Row(@Nullable Object[] values, int[] columns) {
    this.values = values;
    this.columns = columns;
  }

  public @Nullable Object get(int index) {
    return values[columns[index]];
  }

  public @Nullable String text(int index) {
    return (String) values[columns[index]];
  }

  /** A whole number: an id, milliseconds since the epoch, a count. */
  public @Nullable Long number(int index) {
    Number number = (Number) values[columns[index]];
    return number == null ? null : number.longValue();
  }

  public @Nullable Boolean flag(int index) {
    return (Boolean) values[columns[index]];
  }
}
