package org.relaydesk.people.group;

import java.util.List;
import java.util.function.Function;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.Echo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.lookup.LookupInput;

/**
 * What a caller says of a support group (contract §7); absent fields stay as they are.
 *
 * @param common name, description, and whether it is out of use
 * @param site where it works
 * @param technicians all support reps that are in it
 * @param echo what it says of fields that an edit doesn't set
 */
public record SupportGroupInput(
    LookupInput common, Change<Reference> site, Change<List<Reference>> technicians, Echo echo) {
  /** Reads the input of an add: a name is needed. */
  public static SupportGroupInput forAdd(InputObject in) {
    in.require("name");
    return read(
        in,
        whole -> {
          whole.finish();
          return Echo.NONE;
        });
  }

  /** Reads the input of an edit: the name can't be cleared. */
  public static SupportGroupInput forEdit(InputObject in) {
    in.keep("name");
    return read(in, InputObject::finishEdit);
  }

  private static SupportGroupInput read(InputObject in, Function<InputObject, Echo> finish) {
    LookupInput common = LookupInput.common(in);
    Change<Reference> site = in.reference("site");
    Change<List<Reference>> technicians = in.references("technicians");
    return new SupportGroupInput(common, site, technicians, finish.apply(in));
  }
}
