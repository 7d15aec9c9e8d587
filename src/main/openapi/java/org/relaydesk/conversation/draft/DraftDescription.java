package org.relaydesk.conversation.draft;

import java.util.List;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.openapi.Beans;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of drafts. */
public final class DraftDescription implements Described {
  /** Uploads that an input names. */
  public static final Member FILES =
      new Member(
          "attachments",
          ValueType.object("", new Member("file_id", ValueType.ID, "An upload's.")).list(),
          "Uploads to attach.");

  private static final String ADDED =
      """
      {
        "type": "reply",
        "description": "<p>The line is <b>checked</b></p>",
        "to": [{"email_id": "nora@acme.example"}]
      }
      """;

  private static final String EDITED =
      """
      {"cc": [{"email_id": "sam@desk.example"}]}
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

  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("Draft", Beans.declared(DraftFields.class).records().fields())
            .one("draft")
            .many("drafts")
            .with(FILES)
            .takes("addDraft", DraftInput::forAdd, ADDED)
            .takes("editDraft", DraftInput::forEdit, EDITED)
            .sends("listDrafts", LISTED));
  }
}
