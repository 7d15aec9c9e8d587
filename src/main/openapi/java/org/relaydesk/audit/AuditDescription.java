package org.relaydesk.audit;

import java.util.List;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of the audit log. */
public final class AuditDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    return List.of(new RecordKind("AuditEntry", AuditFields.ENTRIES.fields()).many("audit"));
  }
}
