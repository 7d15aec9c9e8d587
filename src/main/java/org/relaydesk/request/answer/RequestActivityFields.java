package org.relaydesk.request.answer;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.request.model.RequestActivity;

/** What a ticket's answer says of what hangs on it; a ticket without any such has no row of it. */
final class RequestActivityFields {
  /** The path of the moment at which the requester was answered first. */
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
    fields
        .field(
            name,
            countPath,
            ValueType.FLAG,
            (out, row) -> out.flag(name, number(row.number(0)) > 0),
            says)
        .searchableFlag(
            name,
            (builder, joins, wanted) ->
                wanted
                    ? builder.greaterThan(joins.path(countPath), 0)
                    : builder.or(
                        builder.isNull(joins.path(countPath)),
                        builder.equal(joins.path(countPath), 0)));
  }

  private static long number(@Nullable Long count) {
    return count == null ? 0 : count;
  }
}
