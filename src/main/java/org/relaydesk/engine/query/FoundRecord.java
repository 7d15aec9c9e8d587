package org.relaydesk.engine.query;

import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.Projection;

/** One record, ready to be written. */
public final class FoundRecord {
  private final Projection projection;
  private final @Nullable Object[] row;

  FoundRecord(Projection projection, @Nullable Object[] row) {
    this.projection = projection;
    this.row = row;
  }

  /** Writes its fields into the object that is open. */
  public void write(Output out) {
    projection.write(out, row);
  }

  /** The record's id. */
  public long id() {
    return number(0);
  }

  /** The record's version, for its ETag. */
  public long version() {
    return number(1);
  }

  private long number(int index) {
    Object value = row[index];
    return value == null ? 0 : ((Number) value).longValue();
  }
}
