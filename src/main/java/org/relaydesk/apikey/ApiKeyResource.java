package org.relaydesk.apikey;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.idempotency.IdempotentPosts;

/** The API key of a support rep (contract §13, 37). */
@Path("v3/{technicians:technicians|support_reps}/{id}/api_key")
@RequestScoped
@Tag(name = "Support reps")
public class ApiKeyResource {
  private static final String API_KEY = "api_key";

  @EJB private ApiKeys keys;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;
  @Inject private TimePattern times;

  @PathParam("technicians")
  private String plural = "";

  @GET
  @Allows("keys.view")
  @Operation(
      operationId = "getApiKey",
      summary = "View the state of a rep's API key",
      description = "Never its value; 404 where there is none.")
  public Response get(@PathParam("id") RecordId id) {
    KeyState state = keys.state(id.value()).orElseThrow(ApiKeys::noKey);
    return Envelope.of(API_KEY, state::write);
  }

  @POST
  @Allows("keys.add")
  @Operation(
      operationId = "generateApiKey",
      summary = "Generate or regenerate a rep's API key",
      description =
          "The value is shown in this answer only; an older one is dead from then on, or after"
              + " overlap_hours, 24 at most. Without expires_time the key is perpetual. A repeat by an"
              + " Idempotency-Key makes no other one and shows the key without its value.")
  public Response generate(
      @PathParam("id") RecordId id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    InputObject in = input.objectIfAny(API_KEY);
    KeyTerms terms = KeyTerms.read(in, times);
    in.finish();
    long rep = id.value();
    Posted<KeyState> posted =
        posts.once(
            idempotencyKey, () -> keys.generate(rep, terms), made -> rep, keys::findGenerated);
    return Envelope.ofAdded(
        API_KEY, posted.record()::write, posted, "v3/" + plural + "/" + rep + "/api_key");
  }

  @GET
  @Path("calls")
  @Allows("keys.view")
  @Operation(
      operationId = "listApiKeyCalls",
      summary = "List what a rep's API key was used for",
      description =
          "By value, operation and address, with how often and when last: who breaks when the key"
              + " goes. A call shows within half a minute, for 100 days.")
  public Response calls(@PathParam("id") RecordId id) {
    return Envelope.page("calls", keys.calls(id.value(), input.list("last_time", true)));
  }

  @DELETE
  @Allows("keys.delete")
  @Operation(
      operationId = "deleteApiKey",
      summary = "End a rep's API key",
      description = "From then on it is refused.")
  public Response delete(@PathParam("id") RecordId id) {
    keys.delete(id.value());
    return Envelope.done("API key deleted");
  }
}
