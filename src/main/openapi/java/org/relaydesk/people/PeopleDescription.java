package org.relaydesk.people;

import java.util.List;
import org.relaydesk.openapi.Beans;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;
import org.relaydesk.people.requester.RequesterInput;

/** What the API's description tells of people. */
public final class PeopleDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    PersonFields people = Beans.declared(PersonFields.class);
    return List.of(
        new RecordKind("SupportRep", people.supportReps().fields())
            .one("technician")
            .many("technicians")
            .takes("addSupportRep", SupportRepInput::forAdd)
            .takes("editSupportRep", SupportRepInput::forEdit),
        new RecordKind("Requester", people.requesters().fields())
            .one("requester")
            .one("user")
            .sharingPath()
            .many("requesters")
            .many("users")
            .takes("addRequester", RequesterInput::forAdd)
            .takes("editRequester", RequesterInput::forEdit)
            .takes("addUser", RequesterInput::forAdd)
            .takes("editUser", RequesterInput::forEdit));
  }
}
