package org.relaydesk.conversation.draft;

import jakarta.enterprise.context.ApplicationScoped;
import org.relaydesk.request.merge.MovedRecords;

/** The drafts of a ticket move with it. */
@ApplicationScoped
public class DraftMoving implements MovedRecords {
  @Override
  public String table() {
    return "request_draft";
  }
}
