package org.relaydesk.people;

import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.lookup.LookupEntry;

/**
 * What an input says of any person, support rep or not (contract §6); absent fields stay as they
 * are.
 *
 * @param deleted false brings back who was deleted
 */
public record PersonInput(
    Change<String> name,
    Change<String> emailId,
    PersonDetails details,
    Change<Reference> department,
    Change<Boolean> deleted) {
  private static final int NAME = 250;

  /**
   * Reads the members that an add takes.
   *
   * @param jobTitle how answers of such people spell the job title
   * @throws org.relaydesk.ground.kernel.DeskException for a name or address that can't be stored
   */
  public static PersonInput forAdd(InputObject in, String jobTitle) {
    return read(in, jobTitle, Change.absent());
  }

  /** Reads the members that an edit takes, as {@link #forAdd}. */
  public static PersonInput forEdit(InputObject in, String jobTitle) {
    return read(in, jobTitle, in.bool("deleted"));
  }

  private static PersonInput read(InputObject in, String jobTitle, Change<Boolean> deleted) {
    Change<String> name = in.text("name", NAME);
    Change<String> emailId = in.text("email_id", NAME);
    name.ifValue(text -> LookupEntry.requireStorable("name", text));
    emailId.ifValue(mail -> LookupEntry.requireStorable("email_id", mail));
    PersonDetails details = PersonDetails.read(in, jobTitle);
    return new PersonInput(name, emailId, details, in.reference("department"), deleted);
  }
}
