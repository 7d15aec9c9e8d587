package org.relaydesk.apikey;

import java.util.List;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of keys and their calls. */
public final class ApiKeyDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("ApiKey", KeyState.SHOWN)
            .one("api_key")
            .with(KeyTerms.OVERLAP)
            .takes("generateApiKey", in -> KeyTerms.read(in, RecordKind.TIMES)),
        new RecordKind("KeyCall", KeyCallFields.CALLS.fields()).many("calls"));
  }
}
