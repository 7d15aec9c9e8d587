package org.relaydesk.request.summary;

import java.util.List;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.Features;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of tickets' summaries. */
public final class RequestSummaryDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    List<Member> figures =
        Features.all(Summarised.class).stream()
            .flatMap(kind -> kind.figures().stream())
            .map(SummaryFigure::shown)
            .toList();
    return List.of(new RecordKind("RequestSummary", figures).one("request_summary"));
  }
}
