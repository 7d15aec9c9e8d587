package org.relaydesk.conversation.message;

import java.util.List;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Failure;

/**
 * The input of a reply or its draft (contract §5.6); absent fields stay, or take the default.
 *
 * @param files the ids of uploads, or of files that it has already
 */
public record MessageInput(
    Change<String> subject,
    Change<String> description,
    Change<List<Reference>> to,
    Change<List<Reference>> cc,
    Change<List<Reference>> bcc,
    Change<List<Long>> files) {
  /** In Java characters. */
  public static final int LONGEST_SUBJECT = 250;

  private static final int LONGEST = 1_000_000;

  /** Reads these fields of a reply's or a draft's input. */
  public static MessageInput read(InputObject in) {
    return new MessageInput(
        in.text("subject", LONGEST_SUBJECT),
        in.richText("description", LONGEST),
        in.references("to"),
        in.references("cc"),
        in.references("bcc"),
        in.objects(Attachments.FIELD)
            .map(files -> files.stream().map(MessageInput::file).toList()));
  }

  /** The id under file_id, as an upload answers it, or under id, as other answers do. */
  private static Long file(InputObject file) {
    file.ignored(
        "name", "size", "content_type", "content_url", "description", "attached_by", "attached_on");
    return file.alias("file_id", "id").number("file_id").orDefault(0L);
  }

  /**
   * Reports a type other than that of a reply as a fault.
   *
   * @param others what else a reply is called, in any case
   */
  public static void readType(InputObject in, String... others) {
    in.text("type", 40)
        .ifValue(
            type -> {
              if (List.of(others).stream().noneMatch(type::equalsIgnoreCase)) {
                in.refuse(
                    Failure.INVALID_VALUE,
                    "type",
                    "It can be " + String.join(" or ", others) + " only");
              }
            });
  }
}
