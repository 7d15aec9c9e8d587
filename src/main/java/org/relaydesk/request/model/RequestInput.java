package org.relaydesk.request.model;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.relaydesk.attachment.FileIds;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.Echo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Failure;

/**
 * What a caller says of a ticket (contract §5); absent fields stay as they are.
 *
 * @param settings the fields, in the order in which they must be set
 * @param template what a new ticket starts with; not to be changed later
 * @param files ids of uploads to be attached
 * @param toLinked whether the tickets that it is linked to get the same resolution
 * @param echo what it says of fields that an edit doesn't set
 */
public record RequestInput(
    List<EditableField.Setting<?, ?>> settings,
    Change<Reference> template,
    Set<Long> files,
    boolean toLinked,
    Echo echo) {
  private static final List<String> ASSIGNED = List.of("group", "technician");

  /** The input of one field. */
  static RequestInput of(EditableField.Setting<?, ?> setting) {
    return new RequestInput(List.of(setting), Change.absent(), Set.of(), false, Echo.NONE);
  }

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

  /** Reads the input of a closing; other fields need the right to edit. */
  static RequestInput forClose(InputObject in, List<EditableField<?, ?>> fields) {
    List<EditableField.Setting<?, ?>> settings =
        fields.stream()
            .filter(RequestInput::isOfClosing)
            .<EditableField.Setting<?, ?>>map(field -> field.read(in))
            .toList();
    in.finish();
    return new RequestInput(settings, Change.absent(), Set.of(), false, Echo.NONE);
  }

  /** Reads the input of an assignment: group or technician is mandatory. */
  static RequestInput forAssign(InputObject in, List<EditableField<?, ?>> fields) {
    List<EditableField.Setting<?, ?>> settings =
        fields.stream()
            .filter(field -> ASSIGNED.contains(field.name()))
            .<EditableField.Setting<?, ?>>map(field -> field.read(in))
            .toList();
    in.finish();
    if (ASSIGNED.stream().noneMatch(in::has)) {
      throw Failure.MISSING.ofAll(ASSIGNED, "Mandatory: group or technician");
    }
    return new RequestInput(settings, Change.absent(), Set.of(), false, Echo.NONE);
  }

  /** What it says of the resolution alone. */
  public RequestInput resolution() {
    return new RequestInput(
        settings.stream()
            .filter(setting -> setting.field().name().equals(RequestProgress.RESOLUTION))
            .toList(),
        Change.absent(),
        Set.of(),
        false,
        Echo.NONE);
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
    Change<Reference> template = in.reference("template");
    in.object("udf_fields");
    Set<Long> files = FileIds.read(in);
    boolean toLinked =
        RequestProgress.isForLinked(in)
            && settings.stream().anyMatch(setting -> setting.sets(RequestProgress.RESOLUTION));
    return new RequestInput(settings, template, files, toLinked, finish.apply(in));
  }

  private static Echo finish(InputObject in) {
    in.finish();
    return Echo.NONE;
  }
}
