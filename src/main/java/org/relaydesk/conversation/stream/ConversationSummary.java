package org.relaydesk.conversation.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.summary.Summarised;
import org.relaydesk.request.summary.SummaryFigure;

/**
 * A ticket's conversation, in its summary. Needs the right to view notes: notes are part of it, and
 * notices quote them.
 */
@ApplicationScoped
public class ConversationSummary implements Summarised {
  private static final String ALL = "request_conversation x WHERE x.request_id = r.id";
  private static final String MAILS = "mail x WHERE x.request_id = r.id";

  @Override
  public Right right() {
    return new Right("notes", "view");
  }

  @Override
  public List<SummaryFigure> figures() {
    return List.of(
        SummaryFigure.count(
            "conversation_count", ALL, "How many notes, replies and notices there are."),
        SummaryFigure.last(
            "last_conversation_time", "x.created_at", ALL, "When the last of these was written."),
        SummaryFigure.count("notification_count", MAILS, "How many mails belong to it."),
        SummaryFigure.last(
            "last_notification_time", "x.created_at", MAILS, "When the last mail was written."));
  }
}
