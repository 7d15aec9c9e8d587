package org.relaydesk.conversation.reply;

import org.jspecify.annotations.Nullable;
import org.relaydesk.conversation.message.MessageInput;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;

/**
 * The input of a reply (contract §5.6).
 *
 * @param draft the draft that it was; null for none. What is said beside it counts instead
 * @param draftVersion which the draft must have; null takes any
 */
public record ReplyInput(
    MessageInput message, @Nullable Reference draft, @Nullable Long draftVersion) {
  /** The types that a caller may name. */
  private static final String[] TYPES = {"CONVERSATION", "reply"};

  /** Reads the whole input: a description is needed where no draft has it. */
  public static ReplyInput read(InputObject in) {
    MessageInput.readType(in, TYPES);
    Reference draft = in.reference("draft").orElse(null);
    if (draft == null) {
      in.require("description");
    } else {
      in.keep("description");
    }
    ReplyInput read = new ReplyInput(MessageInput.read(in), draft, null);
    in.finish();
    return read;
  }

  /** The same, expecting a version of its draft. */
  public ReplyInput ofVersion(long version) {
    return new ReplyInput(message, draft, version);
  }
}
