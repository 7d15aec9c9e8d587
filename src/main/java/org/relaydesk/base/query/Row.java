package org.relaydesk.base.query;

import org.jspecify.annotations.Nullable;

/** The columns that one field selected, in the order of its paths. */
public final class Row {
  private final @Nullable Object[] values;
  private final int offset;

  /**
   * A window on a whole row.
   *
   * @param values the whole row; not copied
   * @param offset where this field's columns begin
   */
  Row(@Nullable Object[] values, int offset) {
    this.values = values;
    this.offset = offset;
  }

  public @Nullable Object get(int index) {
    return values[offset + index];
  }

  public @Nullable String text(int index) {
    return (String) values[offset + index];
  }

  /** A whole number: an id, milliseconds since the epoch, a count. */
  public @Nullable Long number(int index) {
    Number number = (Number) values[offset + index];
    return number == null ? null : number.longValue();
  }

  public @Nullable Boolean flag(int index) {
    return (Boolean) values[offset + index];
  }
}
