package org.relaydesk.conversation.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.summary.Summarised;
import org.relaydesk.request.summary.SummaryFigure;

/** The notes of a ticket, in its summary. */
@ApplicationScoped
public class NoteSummary implements Summarised {
  private static final String FROM = "request_note x WHERE x.request_id = r.id";

  @Override
  public Right right() {
    return new Right("notes", "view");
  }

  @Override
  public List<SummaryFigure> figures() {
    return List.of(
        SummaryFigure.count("note_count", FROM, "How many notes there are."),
        SummaryFigure.last(
            "last_note_time", "x.last_updated_at", FROM, "When a note was added or edited last."));
  }
}
