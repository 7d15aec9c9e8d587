package org.relaydesk.lookup;

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

/** Look-ups of every kind (contract §7). */
@Path("v3/{kind:" + LookupKinds.PATHS + "}")
@RequestScoped
@Tag(name = "Look-ups")
public class LookupResource {
  @EJB private Lookups lookups;
  @Inject private CurrentInput input;

  @PathParam("kind")
  private String path = "";

  @GET
  @Allows("lookups.view")
  @Operation(
      operationId = "listLookups",
      summary = "List a look-up's values",
      description = "Those out of use, too: they carry deleted.")
  public Response list() {
    return Envelope.page(path, lookups.list(kind(), input.list("id", false)));
  }

  @GET
  @Path("{id}")
  @Allows("lookups.view")
  @Operation(
      operationId = "getLookup",
      summary = "View a look-up's value",
      description = "With the value that it belongs to, where it belongs to one.")
  public Response get(@PathParam("id") String id) {
    long number = CurrentInput.id(id);
    return Envelope.one(
        kind().singular(),
        lookups.find(kind(), number).orElseThrow(() -> CurrentInput.noSuchId(number)));
  }

  private LookupKind<?> kind() {
    return LookupKinds.byPath(path).orElseThrow(() -> CurrentInput.noSuchId(path));
  }
}
