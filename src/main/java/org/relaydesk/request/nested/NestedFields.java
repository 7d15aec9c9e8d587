package org.relaydesk.request.nested;

import java.util.List;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.Row;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;

/** Fields that all have that hangs on a ticket. */
public final class NestedFields {
  private static final ValueType TICKET =
      ValueType.object(
          "ParentRequest",
          new Member("id", ValueType.ID, "The ticket's id."),
          new Member("subject", ValueType.TEXT, "What the ticket is about."));

  private NestedFields() {}

  /** The ticket that it hangs on. */
  public static void ticket(FieldList.Builder fields) {
    fields.field(
        "request",
        List.of("requestId", "request.subject"),
        TICKET,
        NestedFields::write,
        "Its ticket.");
  }

  private static void write(Output out, Row row) {
    out.json().writeStartObject("request");
    out.id("id", row.number(0));
    out.text("subject", row.text(1));
    out.json().writeEnd();
  }
}
