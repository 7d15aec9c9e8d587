package org.relaydesk.conversation.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.relaydesk.request.merge.MovedRecords;
import org.relaydesk.request.model.RequestActivity;

/** The drafts of a ticket move with it. */
@ApplicationScoped
public class DraftMoving implements MovedRecords {
  @Override
  public String table() {
    return "request_draft";
  }

  @Override
  public Optional<RequestActivity.Count> count() {
    return Optional.of(RequestActivity.Count.DRAFTS);
  }
}
