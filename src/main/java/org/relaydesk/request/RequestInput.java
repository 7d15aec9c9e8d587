package org.relaydesk.request;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.relaydesk.base.input.Change;
import org.relaydesk.base.input.InputObject;
import org.relaydesk.base.input.Reference;
import org.relaydesk.base.kernel.Failure;

/**
 * What a caller says of a ticket (contract §5); absent fields stay as they are.
 *
 * @param settings the plain fields, in the order in which they must be set
 * @param status moves the ticket on
 * @param template what a new ticket starts with; not to be changed later
 * @param resolution how it was solved
 */
public record RequestInput(
    List<EditableField.Setting<?, ?>> settings,
    Change<Reference> status,
    Change<Reference> template,
    Change<String> resolution) {
  private static final String[] READ_ONLY = {
    "id",
    "display_id",
    "short_description",
    "created_by",
    "created_time",
    "assigned_time",
    "responded_time",
    "resolved_time",
    "completed_time",
    "last_updated_time",
    "deleted_time",
    "time_elapsed",
    "is_overdue",
    "is_first_response_overdue",
    "is_escalated",
    "is_reopened",
    "is_trashed",
    "is_service_request",
    "has_notes",
    "has_draft",
    "has_attachments",
    "has_linked_requests",
    "has_problem",
    "has_project",
    "unreplied_count",
    "sla",
    "lifecycle"
  };

  /** The callback address that it gives; empty where it gives none. */
  Optional<String> callbackUrl() {
    return settings.stream()
        .filter(setting -> setting.field().name().equals("callback_url"))
        .flatMap(setting -> setting.change().value().stream())
        .map(String::valueOf)
        .findFirst();
  }

  /** Reads the input of an add: a subject is needed. */
  static RequestInput forAdd(InputObject in, List<EditableField<?, ?>> fields) {
    in.require("subject");
    return read(in, fields);
  }

  /** Reads the input of an edit: what must be there can't be cleared. */
  static RequestInput forEdit(InputObject in, List<EditableField<?, ?>> fields) {
    in.keep("subject", "requester", "status");
    if (in.has("template")) {
      in.refuse(Failure.NOT_EDITABLE, "template", "The template of a ticket can't be changed");
    }
    return read(in, fields);
  }

  /** Reads what may be said of a closing; it is no way round the right to edit. */
  static RequestInput forClose(InputObject in, List<EditableField<?, ?>> fields) {
    List<EditableField.Setting<?, ?>> settings =
        fields.stream()
            .filter(RequestInput::isOfClosing)
            .<EditableField.Setting<?, ?>>map(field -> field.read(in))
            .toList();
    in.finish();
    return new RequestInput(settings, Change.absent(), Change.absent(), Change.absent());
  }

  private static boolean isOfClosing(EditableField<?, ?> field) {
    return field.name().startsWith("closure_info.")
        || field.name().equals("update_reason")
        || field.name().equals("status_change_comments");
  }

  private static RequestInput read(InputObject in, List<EditableField<?, ?>> fields) {
    in.readOnly(READ_ONLY);
    List<EditableField.Setting<?, ?>> settings =
        fields.stream().<EditableField.Setting<?, ?>>map(field -> field.read(in)).toList();
    RequestInput input =
        new RequestInput(
            settings, in.reference("status"), in.reference("template"), resolution(in));
    in.object("udf_fields");
    in.finish();
    return input;
  }

  /** Both {@code "resolution":{"content":"…"}} and the bare text are in use. */
  private static Change<String> resolution(InputObject in) {
    if (in.raw("resolution").value().filter(JsonObject.class::isInstance).isEmpty()) {
      return in.text("resolution", ResolutionInput.LONGEST);
    }
    return in.object("resolution").value().map(ResolutionInput::content).orElseGet(Change::absent);
  }
}
