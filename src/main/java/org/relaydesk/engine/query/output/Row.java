package org.relaydesk.engine.query.output;

import org.jspecify.annotations.Nullable;

/**
 * The columns that one field selected, in the order of its paths. It moves on with the next field,
 * so a writer keeps none: an object for each field of each row is a tenth of what a list allocates.
 */
public final class Row {
  private static final int[] NONE = {};

  private final @Nullable Object[] values;
  private int[] columns = NONE;

  /**
   * A row.
   *
   * @param values the whole row; not copied
   */
  Row(@Nullable Object[] values) {
    this.values = values;
  }

  /**
   * Moves on to a field.
   *
   * @param places where its columns are; not copied
   */
  Row at(int[] places) {
    columns = places;
    return this;
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
