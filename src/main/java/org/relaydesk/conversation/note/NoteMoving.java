package org.relaydesk.conversation.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.relaydesk.request.merge.MovedRecords;
import org.relaydesk.request.model.RequestActivity;

/** The notes of a ticket move with it. */
@ApplicationScoped
public class NoteMoving implements MovedRecords {
  @Override
  public String table() {
    return "request_note";
  }

  @Override
  public Optional<RequestActivity.Count> count() {
    return Optional.of(RequestActivity.Count.NOTES);
  }
}
