package org.relaydesk.apikey;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.input.InputObject;
import org.relaydesk.base.input.TimePattern;
import org.relaydesk.base.kernel.Allows;
import org.relaydesk.base.kernel.Failure;
import org.relaydesk.base.rest.CurrentInput;
import org.relaydesk.base.rest.Envelope;

/** The API key of a support rep (contract §13, 37). */
@Path("v3/{technicians:technicians|support_reps}/{id}/api_key")
@RequestScoped
@Tag(name = "Support reps")
public class ApiKeyResource {
  private static final String API_KEY = "api_key";

  @EJB private ApiKeys keys;
  @Inject private CurrentInput input;
  @Inject private TimePattern times;

  @PathParam("id")
  private String id = "";

  @PathParam("technicians")
  private String plural = "";

  @GET
  @Allows("keys.view")
  @Operation(
      operationId = "getApiKey",
      summary = "View the state of a rep's API key",
      description = "Never its value; 404 where he has none.")
  public Response get() {
    KeyState state =
        keys.state(CurrentInput.id(id))
            .orElseThrow(() -> Failure.NOT_FOUND.of("id", "The support rep has no API key"));
    return Envelope.of(API_KEY, state::write);
  }

  @POST
  @Allows("keys.add")
  @Operation(
      operationId = "generateApiKey",
      summary = "Generate or regenerate a rep's API key",
      description =
          "The value is shown in this answer only; an older one is dead from then on. Without"
              + " expires_time the key is perpetual.")
  public Response generate() {
    InputObject in = input.objectIfAny(API_KEY);
    @Nullable Long expiresAt = in.instant("expires_time", times).orElse(null);
    in.number("overlap_hours", 0, 0); // A longer life of the old key is not to be had yet.
    in.finish();
    KeyState made = keys.generate(CurrentInput.id(id), expiresAt);
    URI place = URI.create("v3/" + plural + "/" + id + "/api_key");
    return Envelope.ofAdded(API_KEY, made::write, place);
  }

  @DELETE
  @Allows("keys.delete")
  @Operation(
      operationId = "deleteApiKey",
      summary = "End a rep's API key",
      description = "From then on it is refused.")
  public Response delete() {
    keys.delete(CurrentInput.id(id));
    return Envelope.done("API key deleted");
  }
}
