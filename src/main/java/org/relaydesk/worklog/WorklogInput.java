package org.relaydesk.worklog;

import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.Echo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.input.TimePattern;

/**
 * The input of a worklog (contract §5.4); absent fields keep their value.
 *
 * @param toLinked whether the tickets that its ticket is linked to get the same worklog; an add
 *     alone
 * @param echo what it says of fields that nobody sets
 */
public record WorklogInput(
    Change<Reference> owner,
    Change<String> description,
    TimeInput time,
    Change<Boolean> includeNonoperationalHours,
    Change<Boolean> markFirstResponse,
    Change<Reference> type,
    CostInput cost,
    boolean toLinked,
    Echo echo) {
  private static final int LONGEST = 1_000_000;
  private static final String FOR_LINKED = "add_time_for_linked_requests";

  /** Reads the input of an add. */
  static WorklogInput forAdd(InputObject in, TimePattern times) {
    WorklogInput read = read(in, times);
    in.finish();
    return read;
  }

  /** Reads the input of an edit: mandatory fields can't be cleared. */
  static WorklogInput forEdit(InputObject in, TimePattern times) {
    WorklogInput read = read(in, times);
    in.keep("owner", TimeInput.SPENT);
    return new WorklogInput(
        read.owner,
        read.description,
        read.time,
        read.includeNonoperationalHours,
        read.markFirstResponse,
        read.type,
        read.cost,
        false,
        in.finishEdit());
  }

  private static WorklogInput read(InputObject in, TimePattern times) {
    in.alias("owner", "technician")
        .alias("include_nonoperational_hours", "inc_nonOperationalHours")
        .alias("type", "worklog_type")
        .alias(FOR_LINKED, "add_time_linked_requests");
    in.object("udf_fields"); // Empty: the desk has no fields of its own yet.
    return new WorklogInput(
        in.reference("owner"),
        in.richText("description", LONGEST),
        TimeInput.read(in, times),
        in.bool("include_nonoperational_hours"),
        in.bool("mark_first_response"),
        in.reference("type"),
        CostInput.read(in),
        in.bool(FOR_LINKED).value().orElse(false),
        Echo.NONE);
  }
}
