package org.relaydesk.request.model;

import java.util.Set;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.attachment.FileIds;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.InputObject;

/**
 * The input of a resolution (contract §5.2).
 *
 * @param files ids of uploads to be attached to it
 */
public record ResolutionInput(Change<String> content, Set<Long> files) {
  static final int LONGEST = 1_000_000;

  private static final String SHOWN_FILES = "resolution_attachments";

  /** The text under {@code content}; the other keys of a resolution are accepted and ignored. */
  static Change<String> content(InputObject in) {
    in.readOnly("submitted_by", "submitted_on");
    in.ignored("add_to_linked_requests", SHOWN_FILES);
    return in.richText("content", LONGEST);
  }

  /** Reads a whole input. */
  public static ResolutionInput read(InputObject in) {
    in.alias(Attachments.FIELD, SHOWN_FILES);
    ResolutionInput read = new ResolutionInput(content(in), FileIds.read(in));
    in.finish();
    return read;
  }
}
