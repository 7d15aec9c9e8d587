package org.relaydesk.callback;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.idempotency.IdempotentPosts;

/** The callbacks of a ticket (contract §13, 30). */
@Path("v3/requests/{request_id}/callbacks")
@ApplicationScoped
@Tag(name = "Callbacks")
public class CallbacksResource {
  @EJB private Callbacks callbacks;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;

  @GET
  @Allows("callbacks.view")
  @Operation(
      operationId = "listCallbacks",
      summary = "List a ticket's callbacks",
      description =
          "With state, attempts and last error: did it fire, and why not. They outlive a purged"
              + " ticket.")
  public Response list(@PathParam("request_id") RecordId ticket) {
    return Envelope.page("callbacks", callbacks.list(ticket.value(), input.list("id", false)));
  }

  @POST
  @Path("{id}/replay")
  @Allows("callbacks.replay")
  @Operation(
      operationId = "replayCallback",
      summary = "Send a callback again",
      description =
          "One that was delivered, failed, given up, or refused by a policy that allows it by now; it"
              + " keeps its webhook-id.")
  public Response replay(
      @PathParam("request_id") RecordId ticket,
      @PathParam("id") RecordId id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    Posted<Long> posted =
        posts.once(
            idempotencyKey,
            () -> callbacks.replay(ticket.value(), id.value()),
            Long::longValue,
            Optional::of);
    return posted.mark(Envelope.done("Callback is due again"));
  }
}
