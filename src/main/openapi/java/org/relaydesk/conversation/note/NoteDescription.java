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
      new Member("notify_technician", ValueType.FLAG, "Whether the technician is told by mail.");

  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("Note", Beans.declared(NoteFields.class).records().fields())
            .one("note")
            .many("notes")
            .with(NOTICE)
            .takes("addNote", NoteInput::forAdd)
            .takes("editNote", NoteInput::forEdit));
  }
}
