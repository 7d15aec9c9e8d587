package org.relaydesk.people;

import java.util.List;
import org.relaydesk.base.input.Change;
import org.relaydesk.base.input.InputObject;
import org.relaydesk.base.input.Reference;
import org.relaydesk.lookup.LookupInput;

/**
 * What a caller says of a support group (contract §7); absent fields stay as they are.
 *
 * @param common name, description, and whether it is out of use
 * @param site where it works
 * @param technicians all support reps that are in it
 */
public record SupportGroupInput(
    LookupInput common, Change<Reference> site, Change<List<Reference>> technicians) {
  /** Reads the input of an add: a name is needed. */
  public static SupportGroupInput forAdd(InputObject in) {
    in.require("name");
    return read(in);
  }

  /** Reads the input of an edit: the name can't be cleared. */
  public static SupportGroupInput forEdit(InputObject in) {
    in.keep("name");
    return read(in);
  }

  private static SupportGroupInput read(InputObject in) {
    in.readOnly("id");
    SupportGroupInput input =
        new SupportGroupInput(
            LookupInput.common(in), in.reference("site"), in.references("technicians"));
    in.finish();
    return input;
  }
}
