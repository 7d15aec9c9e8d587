package org.relaydesk.callback;

import java.util.List;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of callbacks. */
public final class CallbackDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("Callback", CallbackFields.with(CallbackAttempt.details()).fields())
            .many("callbacks"));
  }
}
