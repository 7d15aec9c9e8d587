package org.relaydesk.request.history;

import java.util.List;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.openapi.Beans;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;
import org.relaydesk.request.model.RequestHistoryChange;

/** What the API's description tells of a ticket's history. */
public final class RequestHistoryDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    FieldList fields =
        Beans.declared(RequestHistoryFields.class).with(RequestHistoryChange.details()).fields();
    return List.of(new RecordKind("RequestHistoryEntry", fields).many("history"));
  }
}
