package org.relaydesk.conversation.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.summary.Summarised;
import org.relaydesk.request.summary.SummaryFigure;

/** The number of a ticket's drafts, in its summary. */
@ApplicationScoped
public class DraftSummary implements Summarised {
  private static final String FROM = "request_draft x WHERE x.request_id = r.id";

  @Override
  public Right right() {
    return new Right("requests", "reply");
  }

  @Override
  public List<SummaryFigure> figures() {
    return List.of(
        SummaryFigure.count("draft_count", FROM, "How many answers are being written, by anybody."),
        SummaryFigure.last(
            "last_draft_time", "x.last_updated_at", FROM, "When one of these was saved last."));
  }
}
