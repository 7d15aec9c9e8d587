package org.relaydesk.request;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.Echo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;

/**
 * What a caller says of a ticket (contract §5); absent fields stay as they are.
 *
 * @param settings the plain fields, in the order in which they must be set
 * @param status moves the ticket on
 * @param template what a new ticket starts with; not to be changed later
 * @param resolution how it was solved
 * @param echo what it says of fields that an edit doesn't set
 */
public record RequestInput(
    List<EditableField.Setting<?, ?>> settings,
    Change<Reference> status,
    Change<Reference> template,
    Change<String> resolution,
    Echo echo) {

  /** Reads the input of an add: a subject is needed. */
  static RequestInput forAdd(InputObject in, List<EditableField<?, ?>> fields) {
    in.require("subject");
    return read(in, fields, RequestInput::finish);
  }

  /** Reads the input of an edit: what must be there can't be cleared. */
  static RequestInput forEdit(InputObject in, List<EditableField<?, ?>> fields) {
    in.keep("subject", "requester", "status");
    in.settled("template", "The template of a ticket can't be changed");
    return read(in, fields, InputObject::finishEdit);
  }

  /** Reads what may be said of a closing; it is no way round the right to edit. */
  static RequestInput forClose(InputObject in, List<EditableField<?, ?>> fields) {
    List<EditableField.Setting<?, ?>> settings =
        fields.stream()
            .filter(RequestInput::isOfClosing)
            .<EditableField.Setting<?, ?>>map(field -> field.read(in))
            .toList();
    in.finish();
    return new RequestInput(settings, Change.absent(), Change.absent(), Change.absent(), Echo.NONE);
  }

  private static boolean isOfClosing(EditableField<?, ?> field) {
    return field.name().startsWith("closure_info.")
        || field.name().equals("is_fcr")
        || field.name().equals("update_reason")
        || field.name().equals("status_change_comments");
  }

  private static RequestInput read(
      InputObject in, List<EditableField<?, ?>> fields, Function<InputObject, Echo> finish) {
    List<EditableField.Setting<?, ?>> settings =
        fields.stream().<EditableField.Setting<?, ?>>map(field -> field.read(in)).toList();
    Change<Reference> status = in.reference("status");
    Change<Reference> template = in.reference("template");
    Change<String> resolution = resolution(in);
    in.object("udf_fields");
    return new RequestInput(settings, status, template, resolution, finish.apply(in));
  }

  private static Echo finish(InputObject in) {
    in.finish();
    return Echo.NONE;
  }

  /** Both {@code "resolution":{"content":"…"}} and the bare text are in use. */
  private static Change<String> resolution(InputObject in) {
    boolean object = in.raw("resolution").value().filter(JsonObject.class::isInstance).isPresent();
    if (in.has("resolution") && !object) {
      return in.text("resolution", ResolutionInput.LONGEST);
    }
    return in.object("resolution").value().map(ResolutionInput::content).orElseGet(Change::absent);
  }
}
