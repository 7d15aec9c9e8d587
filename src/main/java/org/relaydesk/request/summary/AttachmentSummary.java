package org.relaydesk.request.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.relaydesk.ground.kernel.Right;

/** The files of a ticket and of its resolution, in its summary; those of notes are the notes'. */
@ApplicationScoped
public class AttachmentSummary implements Summarised {
  private static final String FROM =
      "attachment x WHERE x.request_id = r.id AND x.holder_kind IN ('REQUEST', 'RESOLUTION')";

  @Override
  public Right right() {
    return new Right("attachments", "view");
  }

  @Override
  public List<SummaryFigure> figures() {
    return List.of(
        SummaryFigure.count("attachment_count", FROM, "How many files it has."),
        SummaryFigure.last(
            "last_attachment_time", "x.attached_at", FROM, "When the last file was attached."));
  }
}
