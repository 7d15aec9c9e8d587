package org.relaydesk.people;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
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

/** Requesters under both of their names; the answer's wrapper follows the path. */
@Path("v3/{requesters:requesters|contacts}")
@RequestScoped
@Tag(name = "Requesters")
public class RequestersResource {
  @EJB private People people;
  @Inject private CurrentInput input;

  @PathParam("requesters")
  private String plural = "";

  @GET
  @Allows("people.view")
  @Operation(
      operationId = "listRequesters",
      summary = "List requesters",
      description = "Pages and sorts by list_info; sorted by name unless it says otherwise.")
  public Response list() {
    return Envelope.page(plural, people.requesters(input.list("name", false)));
  }

  @GET
  @Path("{id}")
  @Allows("people.view")
  @Operation(
      operationId = "getRequester",
      summary = "View a requester",
      description = "Any person, support reps too: they raise tickets of their own.")
  public Response get(@PathParam("id") RecordId id) {
    return Envelope.one(plural.substring(0, plural.length() - 1), id.find(people::find));
  }
}
