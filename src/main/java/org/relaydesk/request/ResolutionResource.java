package org.relaydesk.request;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.IfMatch;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.idempotency.IdempotentPosts;
import org.relaydesk.request.model.ResolutionInput;

/** How a ticket was solved (contract §5.2), under both of its names. */
@Path("v3/requests/{id}/{resolutions:resolutions?}")
@ApplicationScoped
@Tag(name = "Requests")
public class ResolutionResource {
  private static final String RESOLUTION = "resolution";

  @EJB private Resolutions resolutions;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;

  @GET
  @Allows("requests.view")
  @Operation(
      operationId = "getResolution",
      summary = "View a ticket's resolution",
      description = "Its fields are null while there is none.")
  public Response get(@PathParam("id") RecordId id) {
    return Envelope.inner(id.find(resolutions::find));
  }

  @POST
  @Allows("requests.edit")
  @Operation(
      operationId = "addResolution",
      summary = "Add a ticket's resolution",
      description = "Replaces one that is there. The status stays as it is.")
  public Response add(
      @PathParam("id") RecordId id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    Posted<FoundRecord> posted =
        posts.add(idempotencyKey, write(id, ifMatch), resolutions::findAdded);
    return Envelope.innerAdded(posted, "Resolution added", "v3/requests/" + id + "/resolutions");
  }

  @PUT
  @Allows("requests.edit")
  @Operation(
      operationId = "editResolution",
      summary = "Edit a ticket's resolution",
      description = "A content of null takes it back.")
  public Response edit(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    return Envelope.innerActed(write(id, ifMatch).get(), "Resolution edited");
  }

  private Supplier<FoundRecord> write(RecordId id, IfMatch ifMatch) {
    ResolutionInput resolution = ResolutionInput.read(input.object(RESOLUTION));
    if (!resolution.content().isPresent()) {
      throw Failure.MISSING.of("content", "A content is needed");
    }
    Long expectedVersion = ifMatch.version();
    return () -> resolutions.write(id.value(), resolution, expectedVersion);
  }
}
