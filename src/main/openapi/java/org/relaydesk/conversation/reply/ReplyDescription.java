package org.relaydesk.conversation.reply;

import java.util.List;
import org.relaydesk.conversation.draft.DraftDescription;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.openapi.Beans;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of replies and other mails for a ticket. */
public final class ReplyDescription implements Described {
  private static final Member DRAFT =
      new Member("draft", ValueType.REFERENCE, "The draft of yours that it was.");
  private static final Member BCC =
      new Member("bcc", ValueType.REFERENCES, "Who gets a copy that the others don't see.");

  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("Notification", Beans.declared(NotificationFields.class).records().fields())
            .one("notification")
            .one("reply")
            .sharingPath()
            .many("notifications")
            .with(DRAFT)
            .with(BCC)
            .with(DraftDescription.FILES)
            .takes("reply", ReplyInput::read)
            .takes("addNotification", ReplyInput::read)
            .takes("addConversation", ReplyInput::read));
  }
}
