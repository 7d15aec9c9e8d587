package org.relaydesk.conversation.reply;

import jakarta.enterprise.context.ApplicationScoped;
import org.relaydesk.request.merge.MovedRecords;

/** The mails of a ticket move with it. */
@ApplicationScoped
public class MailMoving implements MovedRecords {
  @Override
  public String table() {
    return "mail";
  }
}
