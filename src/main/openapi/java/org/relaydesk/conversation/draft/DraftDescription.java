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

  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("Draft", Beans.declared(DraftFields.class).records().fields())
            .one("draft")
            .many("drafts")
            .with(FILES)
            .takes("addDraft", DraftInput::forAdd)
            .takes("editDraft", DraftInput::forEdit));
  }
}
