package org.relaydesk.notification;

import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.Echo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;

/**
 * What a caller says of a template; absent fields stay as they are.
 *
 * @param requestId of the ticket that a preview is made with; null for the newest one
 * @param echo what it says of fields that nobody sets
 */
public record NotificationTemplateInput(
    Change<Boolean> enabled,
    Change<String> subject,
    Change<String> description,
    @Nullable Long requestId,
    Echo echo) {
  private static final int LONGEST_SUBJECT = 250;
  private static final int LONGEST = 20_000;

  /** Reads the input of an edit: neither text can be cleared. */
  public static NotificationTemplateInput forEdit(InputObject in) {
    in.keep("is_enabled", "subject", "description");
    NotificationTemplateInput read = read(in, null);
    return new NotificationTemplateInput(
        read.enabled, read.subject, read.description, null, in.finishEdit());
  }

  /** Reads the input of a preview: texts to try, and a ticket to try them with. */
  public static NotificationTemplateInput forPreview(InputObject in) {
    Long ticket = in.reference("request").value().map(Reference::id).orElse(null);
    NotificationTemplateInput read = read(in, ticket);
    in.finishEdit();
    return read;
  }

  private static NotificationTemplateInput read(InputObject in, @Nullable Long ticket) {
    return new NotificationTemplateInput(
        in.bool("is_enabled"),
        in.text("subject", LONGEST_SUBJECT),
        in.text("description", LONGEST),
        ticket,
        Echo.NONE);
  }
}
