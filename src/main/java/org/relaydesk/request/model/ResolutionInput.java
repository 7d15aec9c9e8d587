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
 * @param toLinked whether the tickets that it is linked to get the same content
 */
public record ResolutionInput(Change<String> content, Set<Long> files, boolean toLinked) {
  static final int LONGEST = 1_000_000;

  private static final String SHOWN_FILES = "resolution_attachments";

  /** The text under {@code content}; the other keys of a resolution are accepted and ignored. */
  static Change<String> content(InputObject in) {
    in.readOnly("submitted_by", "submitted_on");
    in.ignored(SHOWN_FILES);
    return in.richText("content", LONGEST);
  }

  /** Whether the linked tickets are to get it, too. */
  static boolean isForLinked(InputObject in) {
    return in.bool("add_to_linked_requests").value().orElse(false);
  }

  /** Reads a whole input. */
  public static ResolutionInput read(InputObject in) {
    in.alias(Attachments.FIELD, SHOWN_FILES);
    Change<String> content = content(in);
    ResolutionInput read =
        new ResolutionInput(
            content, FileIds.read(in), isForLinked(in) && content.value().isPresent());
    in.finish();
    return read;
  }
}
