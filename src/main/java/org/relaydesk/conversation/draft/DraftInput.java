package org.relaydesk.conversation.draft;

import org.relaydesk.conversation.message.MessageInput;
import org.relaydesk.ground.input.Echo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.Failure;

/**
 * The input of a draft; every field is optional.
 *
 * @param echo what it says of fields that nobody sets
 */
public record DraftInput(MessageInput message, Echo echo) {
  /** Reads a whole input. */
  public static DraftInput forAdd(InputObject in) {
    DraftInput read = new DraftInput(read(in), Echo.NONE);
    in.finish();
    return read;
  }

  /** Reads a whole input. */
  public static DraftInput forEdit(InputObject in) {
    return new DraftInput(read(in), in.finishEdit());
  }

  private static MessageInput read(InputObject in) {
    MessageInput.readType(in, Draft.TYPE);
    if (!in.bool("is_draft").orDefault(true)) {
      in.refuse(Failure.INVALID_VALUE, "is_draft", "POST …/reply with the draft sends it");
    }
    return MessageInput.read(in);
  }
}
