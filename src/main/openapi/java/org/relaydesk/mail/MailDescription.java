package org.relaydesk.mail;

import java.util.List;
import org.relaydesk.openapi.Beans;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of mails. */
public final class MailDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("Mail", Beans.declared(MailFields.class).records().fields())
            .one("mail")
            .many("mails"));
  }
}
