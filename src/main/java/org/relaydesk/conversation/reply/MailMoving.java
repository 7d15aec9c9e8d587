package org.relaydesk.conversation.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.relaydesk.request.merge.MovedRecords;
import org.relaydesk.request.model.RequestActivity;

/** The mails of a ticket move with it. */
@ApplicationScoped
public class MailMoving implements MovedRecords {
  @Override
  public String table() {
    return "mail";
  }

  @Override
  public Optional<RequestActivity.Count> count() {
    return Optional.of(RequestActivity.Count.CONVERSATIONS);
  }

  @Override
  public String counted() {
    return "type = 'CONVERSATION'";
  }
}
