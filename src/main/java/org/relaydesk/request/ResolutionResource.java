package org.relaydesk.request;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.EntityTags;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.idempotency.IdempotentPosts;
import org.relaydesk.request.model.ResolutionInput;

/** How a ticket was solved (contract §5.2), under both of its names. */
@Path("v3/requests/{id}/{resolutions:resolutions?}")
@RequestScoped
@Tag(name = "Requests")
public class ResolutionResource {
  private static final String RESOLUTION = "resolution";

  @EJB private Resolutions resolutions;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;

  @PathParam("id")
  private String id = "";

  @HeaderParam("If-Match")
  private @Nullable String ifMatch;

  @GET
  @Allows("requests.view")
  @Operation(
      operationId = "getResolution",
      summary = "View a ticket's resolution",
      description = "Its fields are null while there is none.")
  public Response get() {
    long number = CurrentInput.id(id);
    return Envelope.inner(
        resolutions.find(number).orElseThrow(() -> CurrentInput.noSuchId(number)));
  }

  @POST
  @Allows("requests.edit")
  @Operation(
      operationId = "addResolution",
      summary = "Add a ticket's resolution",
      description = "Replaces one that is there. The status stays as it is.")
  public Response add(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    long number = CurrentInput.id(id);
    Posted<FoundRecord> posted =
        posts.once(idempotencyKey, write(), FoundRecord::id, resolutions::findWritten);
    return Envelope.innerAdded(
        posted, "Resolution added", "v3/requests/" + number + "/resolutions");
  }

  @PUT
  @Allows("requests.edit")
  @Operation(
      operationId = "editResolution",
      summary = "Edit a ticket's resolution",
      description = "A content of null takes it back.")
  public Response edit() {
    return Envelope.innerActed(write().get(), "Resolution edited");
  }

  private Supplier<FoundRecord> write() {
    long number = CurrentInput.id(id);
    Change<String> content = ResolutionInput.read(input.object(RESOLUTION));
    if (!content.isPresent()) {
      throw Failure.MISSING.of("content", "A content is needed");
    }
    Long expectedVersion = EntityTags.version(ifMatch);
    return () -> resolutions.write(number, content, expectedVersion);
  }
}
