package org.relaydesk.conversation.message;

import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.ground.shape.ValueType;

/** Fields that notes, replies and drafts share. */
public final class MessageFields {
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

  private static boolean isSome(@Nullable Long count) {
    return count != null && count > 0;
  }
}
