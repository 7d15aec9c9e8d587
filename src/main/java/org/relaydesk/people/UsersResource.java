package org.relaydesk.people;

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

/** Requesters and support reps together, to be read (contract §13, 35). */
@Path("v3/users")
@ApplicationScoped
@Tag(name = "Users")
public class UsersResource {
  @EJB private People people;
  @Inject private CurrentInput input;

  @GET
  @Allows("people.view")
  @Operation(
      operationId = "listUsers",
      summary = "List requesters and support reps together",
      description = "Pages and sorts by list_info; sorted by name unless it says otherwise.")
  public Response list() {
    return Envelope.page("users", people.all(input.list("name", false)));
  }

  @GET
  @Path("{id}")
  @Allows("people.view")
  @Operation(
      operationId = "getUser",
      summary = "View a requester or support rep",
      description = "Its type is requester, technician or integration.")
  public Response get(@PathParam("id") RecordId id) {
    return Envelope.one("user", id.find(people::find));
  }
}
