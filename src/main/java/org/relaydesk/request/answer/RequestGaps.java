package org.relaydesk.request.answer;

import java.util.List;
import java.util.function.BiConsumer;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.shape.ValueType;

/**
 * Fields that this desk has no data for, by one rule (contract §13, 64): they are answered as of a
 * ticket without such data. Flags are false, lists and {@code udf_fields} empty, all else is null.
 * The table in {@code src/docs/answers.md} names them.
 */
final class RequestGaps {
  static final List<String> FALSE_IN_ROWS = List.of("cancellation_requested", "cancel_requested");
  static final List<String> NULL_IN_ROWS = List.of("response_time_elapsed");

  static final List<String> FALSE =
      List.of(
          "is_escalated", "is_shared", "has_problem", "has_project", "cancel_requested_is_pending");

  static final List<String> NULL =
      List.of(
          "sla",
          "lifecycle",
          "onhold_scheduler",
          "onhold_time",
          "department",
          "scheduled_start_time",
          "scheduled_end_time",
          "linked_to_request",
          "reason_for_cancel",
          "cancel_flag_comments",
          "approval_status",
          "notification_status");

  static final List<String> EMPTY =
      List.of("email_to", "email_cc", "email_bcc", "email_ids_to_notify", "tags");

  private static final String SAYS = "Nothing: the desk doesn't have it yet.";

  private RequestGaps() {}

  static void inRows(FieldList.Builder fields) {
    fields.nothing(NULL_IN_ROWS);
    each(FALSE_IN_ROWS, ValueType.FLAG, fields, (out, name) -> out.flag(name, false));
  }

  static void notInRows(FieldList.Builder fields) {
    udfFields(fields);
    fields.nothing(NULL);
    each(FALSE, ValueType.FLAG, fields, (out, name) -> out.flag(name, false));
    each(
        EMPTY,
        ValueType.ANY.list(),
        fields,
        (out, name) -> out.json().writeStartArray(name).writeEnd());
  }

  static void udfFields(FieldList.Builder fields) {
    each(
        List.of("udf_fields"),
        ValueType.object("OwnFields"),
        fields,
        (out, name) -> out.json().writeStartObject(name).writeEnd());
  }

  private static void each(
      List<String> names,
      ValueType type,
      FieldList.Builder fields,
      BiConsumer<Output, String> written) {
    for (String name : names) {
      fields.field(name, List.of(), type, (out, row) -> written.accept(out, name), SAYS);
    }
  }
}
