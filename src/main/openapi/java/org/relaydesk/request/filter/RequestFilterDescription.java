package org.relaydesk.request.filter;

import java.util.List;
import org.relaydesk.openapi.Beans;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of filters of the ticket list. */
public final class RequestFilterDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind(
                "RequestFilter", Beans.declared(RequestFilterFields.class).records().fields())
            .one("request_filter")
            .many("request_filters")
            .many("list_view_filters")
            .takes("addRequestFilter", RequestFilterInput::forAdd)
            .takes("editRequestFilter", RequestFilterInput::forEdit));
  }
}
