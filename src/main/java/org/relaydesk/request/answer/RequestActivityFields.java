package org.relaydesk.request.answer;

import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.ground.shape.ValueType;

/** What a ticket's answer says of what hangs on it; a ticket without any such has no row of it. */
final class RequestActivityFields {
  /** The path of the moment at which the requester was answered first. */
  static final String RESPONDED_AT = "activity.respondedAt";

  private RequestActivityFields() {}

  static void inRows(FieldList.Builder fields) {
    flag(fields, "has_notes", "activity.notes", "Whether it has notes.");
    flag(fields, "has_draft", "activity.drafts", "Whether an answer to it is being written.");
  }

  static void notInRows(FieldList.Builder fields) {
    flag(fields, "has_attachments", "activity.attachments", "Whether it has attachments.");
    flag(
        fields,
        "has_resolution_attachments",
        "activity.resolutionAttachments",
        "Whether its resolution has attachments.");
    flag(fields, "has_linked_requests", "activity.links", "Whether others are linked to it.");
    flag(fields, "has_conversation", "activity.conversations", "Whether mails belong to it.");
    fields
        .field(
            "unreplied_count",
            "activity.unreplied",
            ValueType.COUNT,
            (out, row) -> out.count("unreplied_count", number(row.number(0))),
            "How much the requester wrote that nobody has answered: a reply answers all of it.")
        .time("responded_time", RESPONDED_AT, "When the requester was answered first.");
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
