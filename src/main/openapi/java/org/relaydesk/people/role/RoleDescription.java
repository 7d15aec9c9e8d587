package org.relaydesk.people.role;

import java.util.List;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of roles. */
public final class RoleDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("Role", RoleFields.SHOWN)
            .one("role")
            .many("roles")
            .takes("addRole", RoleInput::forAdd)
            .takes("editRole", RoleInput::forEdit));
  }
}
