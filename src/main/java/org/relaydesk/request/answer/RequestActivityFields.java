package org.relaydesk.request.answer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.request.model.RequestActivity;

/**
 * The fields of a ticket that tell of its nested records; a ticket without any has no row in the
 * table.
 */
final class RequestActivityFields {
  /** The path of the time of the first response. */
  static final String RESPONDED_AT = "activity.respondedAt";

  private RequestActivityFields() {}

  static void inRows(FieldList.Builder fields) {
    flags(fields, true);
  }

  static void notInRows(FieldList.Builder fields) {
    flags(fields, false);
    fields
        .field(
            "unreplied_count",
            "activity.unreplied",
            ValueType.COUNT,
            (out, row) -> out.count("unreplied_count", number(row.number(0))),
            "How much the requester wrote that nobody has answered: a reply answers all of it.")
        .time("responded_time", RESPONDED_AT, "When the requester was answered first.");
  }

  private static void flags(FieldList.Builder fields, boolean inRows) {
    Stream.of(RequestActivity.Count.values())
        .filter(count -> !count.flag().isEmpty() && count.inRows() == inRows)
        .forEach(count -> flag(fields, count.flag(), count.path(), count.says()));
  }

  private static void flag(FieldList.Builder fields, String name, String countPath, String says) {
    fields.flag(
        name,
        List.of(countPath),
        (builder, joins, wanted) ->
            wanted
                ? builder.greaterThan(joins.path(countPath), 0)
                : builder.or(
                    builder.isNull(joins.path(countPath)), builder.equal(joins.path(countPath), 0)),
        row -> number(row.number(0)) > 0,
        says);
  }

  private static long number(@Nullable Long count) {
    return count == null ? 0 : count;
  }
}
