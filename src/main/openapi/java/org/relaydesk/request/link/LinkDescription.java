package org.relaydesk.request.link;

import java.util.List;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.openapi.Beans;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of links between tickets. */
public final class LinkDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    FieldList fields = Beans.declared(LinkFields.class).records().fields();
    Member links =
        new Member(
            LinkInput.LINKS,
            ValueType.object("RequestLink", fields.members()).list(),
            "The tickets, each by its id.");
    return List.of(
        new RecordKind("RequestLink", fields)
            .many(LinkInput.LINKS)
            .with(links)
            .takesWhole("linkRequests", LinkInput::read)
            .takesWhole("unlinkRequests", LinkInput::read));
  }
}
