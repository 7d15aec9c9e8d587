package org.relaydesk.lookup;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.Echo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Failure;

/**
 * What a caller says of a look-up's value (contract §7); absent fields stay as they are.
 *
 * @param deleted takes it out of use, or back into it
 * @param color for kinds that have one
 * @param inProgress for statuses
 * @param stopTimer for statuses
 * @param firesCallback for statuses: whether a ticket that is completed by it makes its callback
 * @param parent the value that it belongs to, for kinds that don't stand alone
 * @param echo what it says of fields that an edit doesn't set
 */
public record LookupInput(
    Change<String> name,
    Change<String> description,
    Change<Boolean> deleted,
    Change<String> color,
    Change<Boolean> inProgress,
    Change<Boolean> stopTimer,
    Change<Boolean> firesCallback,
    Change<Reference> parent,
    Echo echo) {
  private static final int LONGEST_NAME = 250;
  private static final int LONGEST_DESCRIPTION = 2000;
  private static final Pattern COLOR = Pattern.compile("#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})");

  /** Reads the input of an add: what a value can't be without is needed. */
  public static LookupInput forAdd(InputObject in, LookupKind<?> kind) {
    in.require(
        kind.parent() == null
            ? new String[] {"name"}
            : new String[] {"name", kind.parent().field()});
    return read(
        in,
        kind,
        whole -> {
          whole.finish();
          return Echo.NONE;
        });
  }

  /** Reads the input of an edit: what must be there can't be cleared. */
  public static LookupInput forEdit(InputObject in, LookupKind<?> kind) {
    in.keep("name");
    return read(in, kind, InputObject::finishEdit);
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
        Change.absent(),
        Change.absent(),
        Echo.NONE);
  }

  private static LookupInput read(
      InputObject in, LookupKind<?> kind, Function<InputObject, Echo> finish) {
    boolean status = kind.entity() == Status.class;
    LookupInput common = common(in);
    Change<String> color = kind.coloured() ? color(in) : Change.absent();
    Change<Boolean> inProgress = status ? in.bool("in_progress") : Change.absent();
    Change<Boolean> stopTimer = status ? in.bool("stop_timer") : Change.absent();
    Change<Boolean> fires = status ? in.bool("fires_callback") : Change.absent();
    Change<Reference> parent =
        kind.parent() == null ? Change.absent() : in.reference(kind.parent().field());
    return new LookupInput(
        common.name,
        common.description,
        common.deleted,
        color,
        inProgress,
        stopTimer,
        fires,
        parent,
        finish.apply(in));
  }

  /** A colour only: pages write it into a style attribute. */
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
