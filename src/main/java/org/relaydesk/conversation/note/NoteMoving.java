package org.relaydesk.conversation.note;

import jakarta.enterprise.context.ApplicationScoped;
import org.relaydesk.request.merge.MovedRecords;

/** The notes of a ticket move with it. */
@ApplicationScoped
public class NoteMoving implements MovedRecords {
  @Override
  public String table() {
    return "request_note";
  }
}
