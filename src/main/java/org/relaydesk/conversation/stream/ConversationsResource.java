package org.relaydesk.conversation.stream;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.relaydesk.conversation.reply.ReplyPosts;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.ground.kernel.Allows;

/** Conversations of a ticket (contract §5.6). */
@Path("v3/requests/{request_id}/conversations")
@ApplicationScoped
@Tag(name = "Conversations")
public class ConversationsResource {
  @EJB private Conversations conversations;
  @Inject private ReplyPosts posts;
  @Inject private CurrentInput input;

  @GET
  @Allows("requests.view")
  @Operation(
      operationId = "listConversations",
      summary = "List what was said on a ticket",
      description =
          "Notes, replies and notices in one stream; without notes to callers who may not view them."
              + " Pages, sorts and searches by list_info; the first written comes first. The text"
              + " is in fields_required, or where content_url leads.")
  public Response list(@PathParam("request_id") RecordId ticket) {
    return Envelope.page(
        "conversations", conversations.list(ticket.value(), input.list("created_time", false)));
  }

  @GET
  @Path("{id}")
  @Allows("requests.view")
  @Operation(
      operationId = "getConversation",
      summary = "View one thing that was said on a ticket",
      description = "A note, a reply or a notice, with what it says.")
  public Response get(@PathParam("request_id") RecordId ticket, @PathParam("id") RecordId id) {
    return Envelope.one(
        "conversation", id.find(number -> conversations.find(ticket.value(), number)));
  }

  @POST
  @Allows("requests.reply")
  @Operation(
      operationId = "addConversation",
      summary = "Reply to a ticket's requester by mail, as a conversation",
      description = "The same as POST /requests/{request_id}/reply.")
  public Response add(
      @PathParam("request_id") RecordId ticket,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    return posts.post(ticket, idempotencyKey);
  }
}
