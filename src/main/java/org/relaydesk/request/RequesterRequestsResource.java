package org.relaydesk.request;

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

/** The tickets of one requester. */
@Path("v3/{requesters:requesters|contacts|users}/{id}/requests")
@ApplicationScoped
@Tag(name = "Requesters")
public class RequesterRequestsResource {
  @EJB private Requests requests;
  @Inject private CurrentInput input;

  @GET
  @Allows("requests.view")
  @Operation(
      operationId = "listRequesterRequests",
      summary = "List a requester's tickets",
      description = "As tickets are listed: those that this person asked for.")
  public Response list(@PathParam("id") RecordId id) {
    return Envelope.page("requests", requests.of(id.value(), input.list("created_time", true)));
  }
}
