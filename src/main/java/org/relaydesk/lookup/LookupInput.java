package org.relaydesk.lookup;

import java.util.regex.Pattern;
import org.relaydesk.base.input.Change;
import org.relaydesk.base.input.InputObject;
import org.relaydesk.base.input.Reference;
import org.relaydesk.base.kernel.Failure;

/**
 * What a caller says of a look-up's value (contract §7); absent fields stay as they are.
 *
 * @param deleted takes it out of use, or back into it
 * @param color for kinds that have one
 * @param inProgress for statuses
 * @param stopTimer for statuses
 * @param parent the value that it belongs to, for kinds that don't stand alone
 */
public record LookupInput(
    Change<String> name,
    Change<String> description,
    Change<Boolean> deleted,
    Change<String> color,
    Change<Boolean> inProgress,
    Change<Boolean> stopTimer,
    Change<Reference> parent) {
  private static final int LONGEST_NAME = 250;
  private static final int LONGEST_DESCRIPTION = 2000;
  private static final Pattern COLOR = Pattern.compile("#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})");

  /** Reads the input of an add: what a value can't be without is needed. */
  public static LookupInput forAdd(InputObject in, LookupKind<?> kind) {
    in.require(
        kind.parent() == null
            ? new String[] {"name"}
            : new String[] {"name", kind.parent().field()});
    return read(in, kind);
  }

  /** Reads the input of an edit: what must be there can't be cleared. */
  public static LookupInput forEdit(InputObject in, LookupKind<?> kind) {
    in.keep("name");
    return read(in, kind);
  }

  /** Reads what every kind has, for one that has more of its own and finishes the input itself. */
  public static LookupInput common(InputObject in) {
    return new LookupInput(
        in.text("name", LONGEST_NAME).map(String::strip),
        in.text("description", LONGEST_DESCRIPTION),
        in.bool("deleted"),
        Change.absent(),
        Change.absent(),
        Change.absent(),
        Change.absent());
  }

  private static LookupInput read(InputObject in, LookupKind<?> kind) {
    boolean status = kind.entity() == Status.class;
    in.readOnly("id");
    if (status) {
      in.readOnly("internal_name");
    }
    LookupInput common = common(in);
    LookupInput input =
        new LookupInput(
            common.name,
            common.description,
            common.deleted,
            kind.coloured() ? color(in) : Change.absent(),
            status ? in.bool("in_progress") : Change.absent(),
            status ? in.bool("stop_timer") : Change.absent(),
            kind.parent() == null ? Change.absent() : in.reference(kind.parent().field()));
    in.finish();
    return input;
  }

  /** Nothing else: pages put it into their style. */
  private static Change<String> color(InputObject in) {
    Change<String> color = in.text("color", LONGEST_NAME);
    color
        .value()
        .filter(text -> !COLOR.matcher(text).matches())
        .ifPresent(
            text -> in.refuse(Failure.INVALID_VALUE, "color", "A color is written as #0066ff"));
    return color;
  }
}
