package org.relaydesk.request.summary;

import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;

/**
 * One figure of a ticket's summary.
 *
 * @param shown its name, type and meaning
 * @param sql selects one value, of the ticket {@code r}
 * @param needed a right that it takes besides; null for none
 * @param writer writes what was selected
 */
public record SummaryFigure(Member shown, String sql, @Nullable Right needed, Writer writer) {
  /** Writes a value as a field of the object that is open. */
  @FunctionalInterface
  public interface Writer {
    void write(Output out, String name, @Nullable Number value);
  }

  /**
   * The number of records.
   *
   * @param from the table, and which of it: {@code request_note x WHERE x.request_id = r.id}
   */
  public static SummaryFigure count(String name, String from, String says) {
    return new SummaryFigure(
        new Member(name, ValueType.COUNT, says).sometimes(),
        "SELECT COUNT(*) FROM " + from,
        null,
        (out, field, value) -> out.count(field, value == null ? null : (Long) value.longValue()));
  }

  /**
   * The time of the last one.
   *
   * @param column milliseconds since the epoch
   */
  public static SummaryFigure last(String name, String column, String from, String says) {
    return new SummaryFigure(
        new Member(name, ValueType.TIME, says).sometimes(),
        "SELECT MAX(" + column + ") FROM " + from,
        null,
        (out, field, value) -> out.time(field, value == null ? null : (Long) value.longValue()));
  }
}
