package org.relaydesk.request.summary;

import java.util.List;
import java.util.stream.Stream;
import org.relaydesk.callback.CallbackSummary;
import org.relaydesk.conversation.draft.DraftSummary;
import org.relaydesk.conversation.note.NoteSummary;
import org.relaydesk.conversation.reply.ReplySummary;
import org.relaydesk.conversation.stream.ConversationSummary;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;
import org.relaydesk.request.history.HistorySummary;
import org.relaydesk.worklog.WorklogSummary;

/** What the API's description tells of tickets' summaries. */
public final class RequestSummaryDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    List<Member> figures =
        Stream.of(
                new AttachmentSummary(),
                new CallbackSummary(),
                new NoteSummary(),
                new ConversationSummary(),
                new ReplySummary(),
                new DraftSummary(),
                new HistorySummary(),
                new WorklogSummary())
            .flatMap(kind -> kind.figures().stream())
            .map(SummaryFigure::shown)
            .toList();
    return List.of(new RecordKind("RequestSummary", figures).one("request_summary"));
  }
}
