package org.relaydesk.callback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.summary.Summarised;
import org.relaydesk.request.summary.SummaryFigure;

/** The callbacks of a ticket, in its summary. */
@ApplicationScoped
public class CallbackSummary implements Summarised {
  private static final String FROM = "callback x WHERE x.request_id = r.id";

  @Override
  public Right right() {
    return new Right("callbacks", "view");
  }

  @Override
  public List<SummaryFigure> figures() {
    return List.of(
        SummaryFigure.count("callback_count", FROM, "How many callbacks there are."),
        SummaryFigure.last(
            "last_callback_time", "x.created_at", FROM, "When the last callback was made."));
  }
}
