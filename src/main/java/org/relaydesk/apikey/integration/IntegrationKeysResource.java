package org.relaydesk.apikey.integration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.relaydesk.apikey.KeyTerms;
import org.relaydesk.edge.parameter.IfMatch;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.idempotency.IdempotentPosts;

/** Integration keys (contract §13, 39). */
@Path("v3/integration_keys")
@ApplicationScoped
@Tag(name = "Integration keys")
public class IntegrationKeysResource {
  private static final String KEY = "integration_key";

  @EJB private IntegrationKeys keys;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;
  @Inject private TimePattern times;
  @Inject private IntegrationKeyFields fields;

  @GET
  @Allows("keys.view")
  @Operation(
      operationId = "listIntegrationKeys",
      summary = "List integration keys",
      description = "Each with its owner, roles and state, never with its value.")
  public Response list() {
    return Envelope.page("integration_keys", keys.list(input.list("name", false)));
  }

  @GET
  @Path("{id}")
  @Allows("keys.view")
  @Operation(
      operationId = "getIntegrationKey",
      summary = "View an integration key",
      description = "Never its value; its version is the ETag.")
  public Response get(@PathParam("id") RecordId id) {
    return Envelope.one(KEY, id.find(keys::find));
  }

  @POST
  @Allows("keys.add")
  @Operation(
      operationId = "addIntegrationKey",
      summary = "Add an integration key",
      description =
          "A name of its own and a role are needed. It acts under its name, within what its roles"
              + " and its owner may; the owner is the caller unless named. allowed_addresses are"
              + " CIDRs. The value is shown in this answer only, and not in its repeat by an"
              + " Idempotency-Key.")
  public Response add(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    IntegrationKeyInput in = IntegrationKeyInput.forAdd(sent(), times);
    Posted<MadeKey> posted =
        posts.once(idempotencyKey, () -> keys.add(in), MadeKey::id, keys::findAdded);
    MadeKey key = posted.record();
    return Envelope.ofAdded(KEY, key::write, posted, "v3/integration_keys/" + key.id());
  }

  @PUT
  @Path("{id}")
  @Allows("keys.edit")
  @Operation(
      operationId = "editIntegrationKey",
      summary = "Edit an integration key",
      description =
          "Fields that are absent stay as they are, and so does the value: roles, expiry, state and"
              + " addresses change without a new one.")
  public Response edit(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    IntegrationKeyInput changes = IntegrationKeyInput.forEdit(sent(), times);
    return Envelope.one(KEY, keys.edit(id.value(), changes, ifMatch.version()));
  }

  @PUT
  @Path("{id}/regenerate")
  @Allows("keys.edit")
  @Operation(
      operationId = "regenerateIntegrationKey",
      summary = "Make a new value for an integration key",
      description =
          "The value is shown in this answer only; the old one is dead from then on, or after"
              + " overlap_hours, 24 at most. A repeat by an Idempotency-Key makes no other one and"
              + " shows the key without its value.")
  public Response regenerate(
      @PathParam("id") RecordId id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    InputObject in = input.objectIfAny(KEY);
    Duration overlap = KeyTerms.overlap(in);
    in.finish();
    Posted<MadeKey> posted =
        posts.once(
            idempotencyKey,
            () -> keys.regenerate(id.value(), overlap),
            MadeKey::id,
            keys::findAdded);
    return posted.mark(Envelope.of(KEY, posted.record()::write));
  }

  @PUT
  @Path("{id}/reassign")
  @Allows("keys.edit")
  @Operation(
      operationId = "reassignIntegrationKey",
      summary = "Hand an integration key to another support rep",
      description =
          "Owner and comment are needed; the comment goes into the audit log. The key may no more"
              + " than its new owner.")
  public Response reassign(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    InputObject in = input.object(KEY);
    return Envelope.one(KEY, keys.reassign(id.value(), HandOver.read(in), ifMatch.version()));
  }

  @DELETE
  @Path("{id}")
  @Allows("keys.delete")
  @Operation(
      operationId = "deleteIntegrationKey",
      summary = "End an integration key",
      description = "From then on it is refused; what it did keeps its name.")
  public Response delete(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    keys.remove(id.value(), ifMatch.version());
    return Envelope.done("Integration key deleted");
  }

  @GET
  @Path("{id}/calls")
  @Allows("keys.view")
  @Operation(
      operationId = "listIntegrationKeyCalls",
      summary = "List what an integration key was used for",
      description =
          "By value, operation and address, with how often and when last: who breaks when the key"
              + " goes. A call shows within half a minute, for 100 days.")
  public Response calls(@PathParam("id") RecordId id) {
    return Envelope.page("calls", keys.calls(id.value(), input.list("last_time", true)));
  }

  private InputObject sent() {
    return input.object(fields.keys().fields(), KEY);
  }
}
