package org.relaydesk.people.requester;

import org.relaydesk.ground.input.Echo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.people.PersonInput;

/**
 * What a caller says of a requester (contract §6); absent fields stay as they are.
 *
 * @param echo what it says of fields that an edit doesn't set
 */
public record RequesterInput(PersonInput person, Echo echo) {
  private static final String JOB_TITLE = "jobtitle";

  /** Reads the input of an add: a name is needed. */
  public static RequesterInput forAdd(InputObject in) {
    in.require("name");
    PersonInput person = PersonInput.forAdd(in, JOB_TITLE);
    in.finish();
    return new RequesterInput(person, Echo.NONE);
  }

  /** Reads the input of an edit: the name can't be cleared. */
  public static RequesterInput forEdit(InputObject in) {
    in.keep("name");
    return new RequesterInput(PersonInput.forEdit(in, JOB_TITLE), in.finishEdit());
  }
}
