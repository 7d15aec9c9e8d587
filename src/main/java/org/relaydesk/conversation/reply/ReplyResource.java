package org.relaydesk.conversation.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.ground.kernel.Allows;

/** Replies to requesters (contract §5.6 and §13, 11). */
@Path("v3/requests/{request_id}/reply")
@ApplicationScoped
@Tag(name = "Conversations")
public class ReplyResource {
  @Inject private ReplyPosts posts;

  @POST
  @Allows("requests.reply")
  @Operation(
      operationId = "reply",
      summary = "Reply to a ticket's requester by mail",
      description =
          "A description is needed, as text or HTML, or a draft of yours, which the reply then is."
              + " It goes to the requester unless to says otherwise; to, cc and bcc are addresses or"
              + " people. The subject is Re: and the ticket's unless it is said; the ticket's number"
              + " is put behind it. attachments names uploads by file_id. The first reply sets"
              + " responded_time. Without relaydesk.mail.host it is refused.")
  public Response reply(
      @PathParam("request_id") RecordId ticket,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    return posts.post(ticket, idempotencyKey);
  }
}
