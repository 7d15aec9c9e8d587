package org.relaydesk.request.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.summary.Summarised;
import org.relaydesk.request.summary.SummaryFigure;

/** The history of a ticket, in its summary. */
@ApplicationScoped
public class HistorySummary implements Summarised {
  private static final String FROM = "request_history x WHERE x.request_id = r.id";

  @Override
  public Right right() {
    return new Right("requests", "view");
  }

  @Override
  public List<SummaryFigure> figures() {
    return List.of(
        SummaryFigure.count("history_count", FROM, "How many operations of its history there are."),
        SummaryFigure.last(
            "last_history_time", "x.happened_at", FROM, "When something was done to it last."));
  }
}
