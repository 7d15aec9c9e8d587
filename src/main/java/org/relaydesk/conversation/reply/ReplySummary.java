package org.relaydesk.conversation.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.summary.Summarised;
import org.relaydesk.request.summary.SummaryFigure;

/** A ticket's replies, in its summary. */
@ApplicationScoped
public class ReplySummary implements Summarised {
  private static final String FROM = "mail x WHERE x.request_id = r.id AND x.type = 'CONVERSATION'";

  @Override
  public Right right() {
    return new Right("requests", "view");
  }

  @Override
  public List<SummaryFigure> figures() {
    return List.of(
        SummaryFigure.count("reply_count", FROM, "How many replies there are."),
        SummaryFigure.last(
            "last_reply_time", "x.created_at", FROM, "When the last reply was written."));
  }
}
