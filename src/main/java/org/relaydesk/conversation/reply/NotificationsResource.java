package org.relaydesk.conversation.reply;

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
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.ground.kernel.Allows;

/** Mails of a ticket (contract §5.6). */
@Path("v3/requests/{request_id}/notifications")
@ApplicationScoped
@Tag(name = "Conversations")
public class NotificationsResource {
  @EJB private Notifications notifications;
  @Inject private ReplyPosts posts;
  @Inject private CurrentInput input;

  @GET
  @Allows("requests.view")
  @Operation(
      operationId = "listNotifications",
      summary = "List what was sent for a ticket",
      description =
          "Replies and notices. Pages, sorts and searches by list_info; the first written"
              + " comes first.")
  public Response list(@PathParam("request_id") RecordId ticket) {
    return Envelope.page(
        "notifications", notifications.list(ticket.value(), input.list("created_time", false)));
  }

  @GET
  @Path("{id}")
  @Allows("requests.view")
  @Operation(
      operationId = "getNotification",
      summary = "View a mail that was sent for a ticket",
      description = "Its ETag changes with each attempt to send it.")
  public Response get(@PathParam("request_id") RecordId ticket, @PathParam("id") RecordId id) {
    return Envelope.one(
        "notification", id.find(number -> notifications.find(ticket.value(), number)));
  }

  @POST
  @Allows("requests.reply")
  @Operation(
      operationId = "addNotification",
      summary = "Reply to a ticket's requester by mail, as a notification",
      description = "The same as POST /requests/{request_id}/reply; type is CONVERSATION or reply.")
  public Response add(
      @PathParam("request_id") RecordId ticket,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    return posts.post(ticket, idempotencyKey);
  }
}
