package org.relaydesk.request.summary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.ground.kernel.Allows;

/** The summary of a ticket (contract §5). */
@Path("v3/requests/{request_id}/summary")
@ApplicationScoped
@Tag(name = "Requests")
public class RequestSummaryResource {
  @EJB private RequestSummaries summaries;

  @GET
  @Allows("requests.view")
  @Operation(
      operationId = "getRequestSummary",
      summary = "View a ticket's summary",
      description =
          "How much of each kind hangs on it, and when the last of it came. What the caller may not"
              + " view is left out.")
  public Response get(@PathParam("request_id") RecordId ticket) {
    RequestSummary summary = ticket.find(summaries::find);
    return Envelope.of("request_summary", summary::write);
  }
}
