package org.relaydesk.people.group;

import java.util.List;
import org.relaydesk.openapi.Beans;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of support groups. */
public final class SupportGroupDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("SupportGroup", Beans.declared(SupportGroupFields.class).groups().fields())
            .one("support_group")
            .many("support_groups")
            .takes("addSupportGroup", SupportGroupInput::forAdd)
            .takes("editSupportGroup", SupportGroupInput::forEdit));
  }
}
