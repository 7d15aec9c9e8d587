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
import org.relaydesk.base.kernel.Allows;
import org.relaydesk.base.rest.CurrentInput;
import org.relaydesk.base.rest.Envelope;

/** Support groups under both of their names; the answer's wrapper follows the path. */
@Path("v3/{support_groups:support_groups|groups}")
@RequestScoped
@Tag(name = "Look-ups")
public class SupportGroupsResource {
  @EJB private SupportGroups groups;
  @Inject private CurrentInput input;

  @PathParam("support_groups")
  private String plural = "";

  @GET
  @Allows("lookups.view")
  @Operation(
      operationId = "listSupportGroups",
      summary = "List support groups",
      description = "Those out of use, too: they carry deleted.")
  public Response list() {
    return Envelope.page(plural, groups.list(input.list("id", false)));
  }

  @GET
  @Path("{id}")
  @Allows("lookups.view")
  @Operation(
      operationId = "getSupportGroup",
      summary = "View a support group",
      description = "With its site.")
  public Response get(@PathParam("id") String id) {
    long number = CurrentInput.id(id);
    return Envelope.one(
        plural.substring(0, plural.length() - 1),
        groups.find(number).orElseThrow(() -> CurrentInput.noSuchId(number)));
  }
}
