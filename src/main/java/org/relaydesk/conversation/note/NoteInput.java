package org.relaydesk.conversation.note;

import java.util.Set;
import org.relaydesk.attachment.FileIds;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.Echo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.request.link.LinkedRequests;

/**
 * The input of a note (contract §5.3); absent fields keep their value.
 *
 * @param files ids of uploads to be attached to it
 * @param toLinked whether the tickets that its ticket is linked to get the same note; an add alone
 * @param echo what it says of fields that nobody sets
 */
public record NoteInput(
    Change<String> description,
    Change<Boolean> showToRequester,
    Change<Boolean> markFirstResponse,
    Change<Boolean> notifyTechnician,
    Set<Long> files,
    boolean toLinked,
    Echo echo) {
  private static final int LONGEST = 1_000_000;

  /** Reads the input of an add: a description is needed. */
  public static NoteInput forAdd(InputObject in) {
    in.require("description");
    NoteInput read = read(in);
    in.finish();
    return read;
  }

  /** Reads the input of an edit: the description can't be cleared. */
  public static NoteInput forEdit(InputObject in) {
    in.keep("description");
    NoteInput read = read(in);
    return new NoteInput(
        read.description,
        read.showToRequester,
        read.markFirstResponse,
        read.notifyTechnician,
        read.files,
        false,
        in.finishEdit());
  }

  private static NoteInput read(InputObject in) {
    return new NoteInput(
        in.richText("description", LONGEST),
        in.bool("show_to_requester"),
        in.bool("mark_first_response"),
        in.bool("notify_technician"), // Sends a notice; it is not stored.
        FileIds.read(in),
        in.bool(LinkedRequests.FIELD).value().orElse(false),
        Echo.NONE);
  }
}
