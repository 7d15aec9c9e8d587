package org.relaydesk.conversation.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.Row;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;

/** Fields that all have that is said on a ticket. */
public final class MessageFields {
  private static final ValueType TICKET =
      ValueType.object(
          "NotedRequest",
          new Member("id", ValueType.ID, "The ticket's id."),
          new Member("subject", ValueType.TEXT, "What the ticket is about."));

  private MessageFields() {}

  /** Whether it has files, of an entity that counts them as {@code attachments}. */
  public static void hasAttachments(FieldList.Builder fields) {
    fields.field(
        "has_attachments",
        "attachments",
        ValueType.FLAG,
        (out, row) -> out.flag("has_attachments", isSome(row.number(0))),
        "Whether it has attachments.");
  }

  /** The ticket that it hangs on. */
  public static void ticket(FieldList.Builder fields) {
    fields.field(
        "request",
        List.of("requestId", "request.subject"),
        TICKET,
        MessageFields::writeTicket,
        "Its ticket.");
  }

  private static void writeTicket(Output out, Row row) {
    out.json().writeStartObject("request");
    out.id("id", row.number(0));
    out.text("subject", row.text(1));
    out.json().writeEnd();
  }

  private static boolean isSome(@Nullable Long count) {
    return count != null && count > 0;
  }
}
