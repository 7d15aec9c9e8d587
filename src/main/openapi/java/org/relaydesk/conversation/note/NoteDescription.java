package org.relaydesk.conversation.note;

import java.util.List;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.openapi.Beans;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of notes. */
public final class NoteDescription implements Described {
  private static final Member NOTICE =
      new Member(
          "notify_technician",
          ValueType.FLAG,
          "Tells the ticket's support rep by mail, if the desk sends any.");

  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("Note", Beans.declared(NoteFields.class).records().fields())
            .one("note")
            .one("request_note")
            .sharingPath()
            .many("notes")
            .with(NOTICE)
            .takes("addNote", NoteInput::forAdd)
            .takes("editNote", NoteInput::forEdit));
  }
}
