package org.relaydesk.people.role;

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
import org.relaydesk.idempotency.IdempotentPosts;

/** Roles (contract §13, 38). */
@Path("v3/roles")
@ApplicationScoped
@Tag(name = "Roles")
public class RolesResource {
  private static final String ROLE = "role";

  @EJB private Roles roles;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;

  @GET
  @Allows("people.view")
  @Operation(
      operationId = "listRoles",
      summary = "List roles",
      description = "The built-in ones, too, each with its rights and the scope they hold in.")
  public Response list() {
    return Envelope.page("roles", roles.list(input.list("id", false)));
  }

  @GET
  @Path("{id}")
  @Allows("people.view")
  @Operation(
      operationId = "getRole",
      summary = "View a role",
      description = "With its rights by module, and its version as ETag.")
  public Response get(@PathParam("id") RecordId id) {
    return Envelope.one(ROLE, id.find(roles::find));
  }

  @POST
  @Allows("settings.edit")
  @Operation(
      operationId = "addRole",
      summary = "Add a role",
      description =
          "A name of its own is needed. The scope is all, group (the tickets of the rep's groups"
              + " and the rep's own) or own. Nobody can make a role that allows more than their own"
              + " roles do in all tickets.")
  public Response add(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    RoleInput role = RoleInput.forAdd(input.object(RoleFields.SHOWN, ROLE));
    Posted<FoundRecord> posted = posts.add(idempotencyKey, () -> roles.add(role), roles::find);
    return Envelope.added(ROLE, posted, "v3/roles");
  }

  @PUT
  @Path("{id}")
  @Allows("settings.edit")
  @Operation(
      operationId = "editRole",
      summary = "Edit a role",
      description =
          "Fields that are absent stay as they are; rights replaces all of them. Holds within a"
              + " second for everyone who has the role. The built-in roles can't be edited.")
  public Response edit(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    RoleInput changes = RoleInput.forEdit(input.object(RoleFields.SHOWN, ROLE));
    return Envelope.one(ROLE, roles.edit(id.value(), changes, ifMatch.version()));
  }

  @DELETE
  @Path("{id}")
  @Allows("settings.edit")
  @Operation(
      operationId = "deleteRole",
      summary = "Delete a role",
      description = "One that neither a rep nor an integration key has and that is not built in.")
  public Response delete(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    roles.remove(id.value(), ifMatch.version());
    return Envelope.done("Role deleted");
  }
}
