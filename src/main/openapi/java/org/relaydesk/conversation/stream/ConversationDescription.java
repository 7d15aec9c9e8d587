package org.relaydesk.conversation.stream;

import java.util.List;
import org.relaydesk.openapi.Beans;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of a ticket's stream. */
public final class ConversationDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("Conversation", Beans.declared(ConversationFields.class).records().fields())
            .one("conversation")
            .many("conversations"));
  }
}
