package org.relaydesk.request.history;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.ground.kernel.Allows;

/** What was done to a ticket (contract §5). */
@Path("v3/requests/{request_id}/history")
@ApplicationScoped
@Tag(name = "Requests")
public class RequestHistoryResource {
  @EJB private RequestHistories histories;
  @Inject private CurrentInput input;

  @GET
  @Allows("requests.view")
  @Operation(
      operationId = "listRequestHistory",
      summary = "List what was done to a ticket",
      description =
          "Who did what when, and the fields that it changed, as they are shown to people; the"
              + " newest first. Long texts are cut.")
  public Response list(@PathParam("request_id") RecordId ticket) {
    return Envelope.page("history", histories.list(ticket.value(), input.list("id", true)));
  }
}
