package org.relaydesk.conversation.note;

import java.util.List;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.openapi.Beans;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;
import org.relaydesk.request.link.LinkedRequests;

/** What the API's description tells of notes. */
public final class NoteDescription implements Described {
  private static final Member NOTICE =
      new Member(
          "notify_technician",
          ValueType.FLAG,
          "Tells the ticket's support rep by mail, if the desk sends any.");

  private static final String ADDED =
      """
      {
        "description": "Called back, the line is checked",
        "show_to_requester": false,
        "mark_first_response": true,
        "notify_technician": false
      }
      """;

  private static final String EDITED =
      """
      {"description": "Called back, the line is cut"}
      """;

  private static final String LISTED =
      """
      {
        "list_info": {
          "row_count": 25,
          "get_total_count": true,
          "search_criteria": [{"field": "description", "condition": "contains", "value": "line"}]
        }
      }
      """;

  private static final Member TO_LINKED =
      new Member(
          LinkedRequests.FIELD,
          ValueType.FLAG,
          "Of an add: the linked tickets get the same words, where the caller may add notes.");

  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("Note", Beans.declared(NoteFields.class).records().fields())
            .one("note")
            .one("request_note")
            .sharingPath()
            .many("notes")
            .with(NOTICE)
            .with(TO_LINKED)
            .takes("addNote", NoteInput::forAdd, ADDED)
            .takes("editNote", NoteInput::forEdit, EDITED)
            .sends("listNotes", LISTED));
  }
}
