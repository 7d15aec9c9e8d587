package org.relaydesk.request.merge;

import java.util.List;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of merging tickets. */
public final class MergeDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("MergedRequests", List.of())
            .with(
                new Member(
                    MergeInput.TICKETS, ValueType.REFERENCES, "The other tickets, by their ids."))
            .takesWhole("mergeRequests", MergeInput::read));
  }
}
