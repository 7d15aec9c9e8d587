package org.relaydesk.conversation.reply;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.idempotency.IdempotentPosts;

/** A reply, under each of its paths and names (contract §5.6). */
@ApplicationScoped
public class ReplyPosts {
  @EJB private Replies replies;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;

  /** Sends the reply, once for its idempotency key, and answers its notification. */
  public Response post(RecordId ticket, @Nullable String idempotencyKey) {
    ReplyInput reply = ReplyInput.read(input.object("reply", "notification", "conversation"));
    Posted<FoundRecord> posted =
        posts.add(idempotencyKey, () -> replies.reply(ticket.value(), reply), replies::findAdded);
    return Envelope.added("notification", posted, "v3/requests/" + ticket + "/notifications");
  }
}
