package org.relaydesk.request.link;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.engine.query.Page;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.idempotency.IdempotentPosts;

/** The tickets that a ticket is linked to (contract §5). */
@Path("v3/requests/{request_id}/link_requests")
@ApplicationScoped
@Tag(name = "Requests")
public class RequestLinksResource {
  @EJB private RequestLinks links;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;

  @GET
  @Allows("requests.view")
  @Operation(
      operationId = "listLinkedRequests",
      summary = "List the tickets that a ticket is linked to",
      description =
          "Pages, sorts and searches by list_info; the one linked last comes first. Links to"
              + " tickets that the caller may not view are left out.")
  public Response list(@PathParam("request_id") RecordId ticket) {
    return Envelope.page(
        LinkInput.LINKS, links.list(ticket.value(), input.list(LinkFields.ADDED, true)));
  }

  @POST
  @Allows("requests.edit")
  @Operation(
      operationId = "linkRequests",
      summary = "Link a ticket to others",
      description =
          "Both sides show the link, so it takes the right in both. All of them are linked, or"
              + " none; a link that is there already stays as it is.")
  public Response add(
      @PathParam("request_id") RecordId ticket,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    LinkInput named = LinkInput.read(input.whole());
    Posted<Page> posted =
        posts.once(
            idempotencyKey,
            () -> links.add(ticket.value(), named),
            page -> ticket.value(),
            id -> links.findAdded(id, named));
    return Envelope.pageAdded(
        LinkInput.LINKS, posted, "v3/requests/" + ticket + "/" + LinkInput.LINKS);
  }

  @DELETE
  @Allows("requests.edit")
  @Operation(
      operationId = "unlinkRequests",
      summary = "Take links of a ticket away",
      description =
          "On both sides; all that the input names, or none. The input may stand in the query, the"
              + " form or the body.")
  public Response remove(@PathParam("request_id") RecordId ticket) {
    links.remove(ticket.value(), LinkInput.read(input.whole()));
    return Envelope.done("Requests unlinked");
  }
}
