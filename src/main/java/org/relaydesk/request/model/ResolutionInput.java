package org.relaydesk.request.model;

import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.InputObject;

/** What a caller says of a resolution (contract §5.2). */
public final class ResolutionInput {
  static final int LONGEST = 1_000_000;

  private ResolutionInput() {}

  /** The text under {@code content}; the other keys of a resolution are known and need no deed. */
  static Change<String> content(InputObject in) {
    in.readOnly("submitted_by", "submitted_on");
    in.ignored("add_to_linked_requests", "resolution_attachments");
    return in.richText("content", LONGEST);
  }

  /** Reads a whole input. */
  public static Change<String> read(InputObject in) {
    Change<String> content = content(in);
    in.finish();
    return content;
  }
}
